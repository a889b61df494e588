import type { ComponentProps, Ref } from "preact";
import { useId, useRef, useState } from "preact/hooks";

type Props = Omit<ComponentProps<"form">, "ref" | "noValidate" | "onSubmit"> & {
  readonly at?: Ref<HTMLFormElement>;
  /** Whoever presses twice while its answer is on the way sends it once. */
  readonly send?: ((form: HTMLFormElement) => void | Promise<unknown>) | undefined;
  /** It is being sent, and not once more. */
  readonly busy?: boolean;
  /** Its fields know themselves what they lack, and say it once they are asked (useWrong): it is sent when they lack nothing. */
  readonly strict?: boolean;
};

/** Every form: what is wrong is said in our words, where the focus goes, and not by the browser. */
export function Form({ at, send, busy = false, strict = false, ...rest }: Props) {
  const sending = useRef(false);
  const sendOnce = (form: HTMLFormElement) => {
    const answer = send?.(form);
    if (!(answer instanceof Promise)) return;
    sending.current = true;
    void answer.finally(() => (sending.current = false));
  };
  return (
    <form
      {...rest}
      ref={at ?? null}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { currentTarget } = event;
        if (busy || sending.current) return;
        if (!strict || currentTarget.checkValidity()) sendOnce(currentTarget);
        else currentTarget.querySelector<HTMLElement>("input:invalid, select:invalid, textarea:invalid")?.focus();
      }}
    />
  );
}

/** What a field of a strict form says once it was wanted as it is and is not right: `wrong` stands below it. */
export function useWrong(value: string | number | boolean, words: string) {
  const id = useId();
  const [wanted, want] = useState<typeof value>();
  const says = wanted !== undefined && Object.is(wanted, value);
  return {
    wrong: says ? <p id={id} class="field-problem">{words}</p> : null,
    told: (hint?: string) => ({ "aria-invalid": says, "aria-describedby": says ? id : hint, onInvalid: () => want(value) }),
  };
}
