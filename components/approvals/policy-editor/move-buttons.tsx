import { use } from "react";
import { announce } from "../../ui/announce.ts";
import { Button } from "../../ui/button.tsx";
import { FormContext } from "../../ui/form-context.tsx";
import { controlId } from "../../ui/form-errors.ts";
import { Icon } from "../../ui/icon.tsx";

interface MoveButtonsProps {
  /** "Rule", "Stage". */
  readonly what: string;
  /** The path of the list: the focus follows what is moved. */
  readonly list: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
}

/** Up and down by buttons; the place it has then is said, and the button that was pressed keeps the focus. */
export function MoveButtons({ what, list, index, count, onMove }: MoveButtonsProps) {
  const { prefix } = use(FormContext);
  const move = (by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= count) return;
    onMove(to);
    announce(`Now ${what.toLowerCase()} ${to + 1}`);
    requestAnimationFrame(() => document.getElementById(controlId(prefix, `${list}.${to}.move${by}`))?.focus());
  };
  const button = (by: -1 | 1, word: string, icon: "up" | "down", isEnd: boolean) => (
    <Button
      id={controlId(prefix, `${list}.${index}.move${by}`)}
      kind="quiet"
      size="small"
      className="px-1.5"
      aria-disabled={isEnd || undefined}
      aria-label={`Move ${what.toLowerCase()} ${index + 1} ${word}`}
      onClick={() => move(by)}
    >
      <Icon name={icon} />
    </Button>
  );
  if (count < 2) return null;
  return (
    <>
      {button(-1, "up", "up", index === 0)}
      {button(1, "down", "down", index === count - 1)}
    </>
  );
}
