import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { Failure } from '../parts/failure.js';
import { completed } from './model-queries.js';
import { Simulation } from './simulation.js';

interface DraftSimulationProps {
  readonly xml: string;
  /** Of the processes in the file, as `POST /deployments/validation` answers them with `plans`. */
  readonly plans: readonly [Plan, ...Plan[]];
  /** As a test case names it. */
  readonly resourceName: string;
  readonly startForm?: object | null;
}

/** The simulation of a file that is not deployed; what it calls is what is deployed. */
export function DraftSimulation({ xml, plans, resourceName, startForm = null }: DraftSimulationProps) {
  const models = useQuery({
    queryKey: ['simulation', 'draft', resourceName, xml],
    queryFn: () => {
      const [first, ...others] = plans;
      const processOf = (plan: Plan) => ({ plan, xml, resourceName });
      return completed([processOf(first), ...others.map(processOf)]);
    },
    gcTime: 0,
  });
  if (models.isError) return <Failure error={models.error} retry={() => void models.refetch()} />;
  if (!models.data) return <Skeleton h="min(56vh, 560px)" />;
  return <Simulation models={models.data} startForm={startForm} />;
}
