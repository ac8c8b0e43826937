import { Alert, Grid, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BehaviourCase } from '../../processes/simulation/behaviour-case.js';
import type { Step } from '../../processes/simulation/scenario.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import { useDoneToast } from '../parts/done-toast.js';
import { Controls } from './controls.js';
import { EventLog } from './event-log.js';
import { nameOfPlan, type Models } from './models.js';
import { SimulatedDiagram } from './simulated-diagram.js';
import { StartCard } from './start-card.js';
import { TestCaseActions, TestCaseVerdict } from './test-case-actions.js';
import { useSimulation } from './use-simulation.js';
import { VariablesPanel } from './variables-panel.js';
import { WaitList } from './wait-list.js';

interface SimulationProps {
  readonly models: Models;
  /** Form to fill in before the start. */
  readonly startForm?: object | null;
  /** What the start begins with. */
  readonly startVariables?: Variables;
  /** Is told what it was started with. */
  readonly onStart?: (variables: Variables) => void;
}

const NONE: Variables = {};

/** A process that runs in the browser, on the engine itself: nothing is stored, nothing is sent. */
export function Simulation({ models, startForm = null, startVariables = NONE, onStart }: SimulationProps) {
  const { t } = useTranslation('simulation');
  const done = useDoneToast();
  const [speed, setSpeed] = useState<number>(1);
  const simulation = useSimulation(models, speed);
  const [picked, setPicked] = useState<number>();
  const [unfolded, setUnfolded] = useState<string | null>();
  const [loaded, setLoaded] = useState<BehaviourCase>();
  const { script, moment, shown, waits, settled, cursor } = simulation;
  const choose = (...steps: readonly Step[]): void => {
    const before = script;
    setPicked(undefined);
    setUnfolded(undefined);
    simulation.choose(...steps);
    if (simulation.done < script.steps.length) done(t('replaced'), () => simulation.load(before));
  };
  const visible = picked !== undefined && picked < shown.length ? picked : (moment?.instance ?? 0);
  const snapshot = shown[visible];
  const open = unfolded === undefined ? (waits[0]?.id ?? null) : unfolded;
  const changed = useMemo(
    () =>
      new Set(
        moment?.records.flatMap((record) =>
          record.type === 'variable-set' ? [`${record.scopeKey} ${record.name}`] : [],
        ),
      ),
    [moment],
  );
  const ended = shown.length > 0 && shown.every((one) => one.ended);
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('nothingStored')}
        </Text>
        <TestCaseActions models={models} simulation={simulation} onLoad={setLoaded} />
      </Group>
      {loaded && <TestCaseVerdict loaded={loaded} simulation={simulation} />}
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            {shown.length > 1 && (
              <SegmentedControl
                aria-label={t('instances')}
                value={String(visible)}
                onChange={(value) => setPicked(Number(value))}
                data={shown.map(({ plan }, index) => ({
                  value: String(index),
                  label: `${String(index + 1)} · ${nameOfPlan(plan)}`,
                }))}
              />
            )}
            <SimulatedDiagram
              models={models}
              snapshot={snapshot}
              moment={moment?.instance === visible ? moment : undefined}
              durationMs={simulation.momentMs}
              onSelect={(elementId) => {
                const wait = waits.find((one) => one.elementId === elementId);
                if (wait) setUnfolded(wait.id);
              }}
            />
            <Controls simulation={{ ...simulation, choose }} speed={speed} onSpeed={setSpeed} />
            <EventLog simulation={simulation} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            {cursor === 0 && (
              <StartCard
                plan={models.processes[0].plan}
                form={startForm}
                variables={startVariables}
                onStart={(step, variables) => {
                  onStart?.(variables);
                  choose(step);
                }}
              />
            )}
            {ended && settled && (
              <Alert variant="light" color="teal" icon={<CircleCheck aria-hidden />} title={t('ended')}>
                {t('endedHint')}
              </Alert>
            )}
            {cursor > 0 && !settled && (
              <Text size="sm" c="dimmed" role="status">
                {t('underWay')}
              </Text>
            )}
            {waits.length > 0 && (
              <WaitList
                waits={waits}
                models={models}
                open={open}
                onOpen={setUnfolded}
                onChoose={(steps) => choose(...steps)}
              />
            )}
            {snapshot && (
              <VariablesPanel
                key={visible}
                snapshot={snapshot}
                changed={changed}
                onChange={settled && !ended ? choose : undefined}
              />
            )}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
