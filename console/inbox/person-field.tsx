import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleOptions } from './people-queries.js';
import { PersonOption } from './person-option.js';

const PAUSE_MS = 200;

interface PersonFieldProps {
  readonly userTaskKey: string;
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** A person by a part of the name. Who is not known here, e.g. of a directory elsewhere, is written out. */
export function PersonField({ userTaskKey, ...field }: PersonFieldProps) {
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, PAUSE_MS);
  const { data: people = [] } = useQuery(peopleOptions(userTaskKey, wanted.trim()));
  return (
    <Autocomplete
      {...field}
      value={text}
      onChange={setText}
      data={people.map(({ username }) => username)}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const person = people.find(({ username }) => username === option.value);
        return person ? <PersonOption person={person} /> : option.value;
      }}
      required
      withAsterisk={false}
      maxLength={255}
      data-autofocus
    />
  );
}
