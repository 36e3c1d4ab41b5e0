import clsx from "clsx";
import { type DragEvent, type ReactNode, useState } from "react";
import { Icon } from "../../ui/icon.tsx";

interface DragPlaceProps {
  /** Only what comes from the same list is taken. */
  readonly list: string;
  readonly index: number;
  readonly onMove: (from: number, to: number) => void;
  readonly className?: string;
  /** Gets the handle to put where it fits. */
  readonly children: (handle: ReactNode) => ReactNode;
}

/** A place in a list that can be dragged by its handle to another one. Buttons do the same. */
export function DragPlace({ list, index, onMove, className, children }: DragPlaceProps) {
  const [isOver, setOver] = useState(false);
  const kind = `text/${list.replaceAll(".", "-").toLowerCase()}`;
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(kind)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(kind);
    setOver(false);
    if (from === "") return;
    event.preventDefault();
    event.stopPropagation();
    onMove(Number(from), index);
  };
  const handle = (
    <span
      draggable
      title="Drag to another place"
      className="cursor-grab px-0.5 text-ink-3 max-md:hidden"
      onDragStart={(event) => {
        event.dataTransfer.setData(kind, String(index));
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      <Icon name="more" className="rotate-90" />
    </span>
  );
  return (
    <li
      className={clsx(className, isOver && "outline-2 outline-accent")}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children(handle)}
    </li>
  );
}
