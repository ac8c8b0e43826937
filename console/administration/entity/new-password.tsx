import { Button, Group, PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** Without those that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 16;

function madeUp(): string {
  // 55 letters: what is beyond their largest multiple below 256 is left out, so that each is as likely.
  const largest = 256 - (256 % LETTERS.length);
  const letters: string[] = [];
  while (letters.length < LENGTH)
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      if (byte < largest) letters.push(LETTERS.charAt(byte % LETTERS.length));
  return letters.slice(0, LENGTH).join('');
}

/** A password that one types, or has made up to hand it on. */
export function NewPassword({
  value,
  onChange,
  ...props
}: Omit<PasswordInputProps, 'onChange'> & { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('administration');
  const [visible, { toggle, open }] = useDisclosure(false);
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <PasswordInput
        {...props}
        style={{ flex: 1 }}
        autoComplete="new-password"
        minLength={8}
        maxLength={256}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        visible={visible}
        onVisibilityChange={toggle}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <Button
        variant="default"
        onClick={() => {
          onChange(madeUp());
          open();
        }}
      >
        {t('makeUp')}
      </Button>
    </Group>
  );
}
