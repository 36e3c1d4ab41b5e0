import { useEffect, useEffectEvent, useReducer, useRef, useState } from "react";
import { type Problem, type Saved, saveDraft, submitDraft } from "./api.ts";
import { type Edit, edit, type EditorDraft, keysOfLines } from "./draft.ts";

export interface DraftState {
  readonly draft: EditorDraft;
  readonly saved: Saved | null;
  readonly savedAt: Date | null;
  readonly saving: boolean;
  readonly problem: Problem | null;
  /** The rows of the lines of the last attempt, to which its errors belong. */
  readonly lineKeys: readonly string[];
  change(edit: Edit): void;
  /** Saves now; true when it is saved. */
  save(): Promise<Saved | null>;
  submit(): Promise<Saved | null>;
}

const pause = 800;

/** A draft that saves itself: a moment after the last change, once it has a supplier. Nothing is lost when that fails. */
export function useDraft(first: EditorDraft, known: Saved | null): DraftState {
  const [draft, dispatch] = useReducer(edit, first);
  const [saved, setSaved] = useState(known);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lineKeys, setLineKeys] = useState<readonly string[]>([]);
  const [changes, setChanges] = useState(0);
  const running = useRef<Promise<Saved | null>>(Promise.resolve(known));
  const key = useRef("");

  const save = async (quiet = false): Promise<Saved | null> => {
    const before = await running.current.catch(() => saved);
    setSaving(true);
    const attempt = saveDraft(draft, before, (key.current ||= crypto.randomUUID())).then((answer) => {
      setSaving(false);
      setLineKeys(keysOfLines(draft));
      if (!answer.ok) {
        setProblem({ ...answer.problem, quiet: quiet && answer.problem.code === "validation_failed" });
        return null;
      }
      setProblem(null);
      setSaved(answer.saved);
      setSavedAt(new Date());
      dispatch({
        do: "saved",
        ids: new Map(keysOfLines(draft).map((row, index) => [row, answer.lineIds[index] ?? ""])),
      });
      return answer.saved;
    });
    running.current = attempt.then((done) => done ?? before);
    return attempt;
  };

  const saveQuietly = useEffectEvent(() => void save(true));
  useEffect(() => {
    if (changes === 0 || draft.head.supplierId === "") return;
    const timer = setTimeout(saveQuietly, pause);
    return () => clearTimeout(timer);
  }, [changes, draft.head.supplierId]);

  return {
    draft,
    saved,
    savedAt,
    saving,
    problem,
    lineKeys,
    change(one) {
      dispatch(one);
      setChanges((count) => count + 1);
    },
    save: () => save(),
    async submit() {
      const current = await save();
      if (!current) return null;
      const answer = await submitDraft(current);
      if (answer.ok) return answer.saved;
      setProblem(answer.problem);
      return null;
    },
  };
}
