import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { DragPlace } from "./drag-place.tsx";
import { movedTo, replaced, without } from "./list.ts";
import { newStage, newStep, type StageDraft } from "./model.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { Spot } from "./spot.tsx";
import { StepFields } from "./step-fields.tsx";

interface StageFieldsProps {
  readonly path: string;
  readonly rule: number;
  readonly stages: readonly StageDraft[];
  readonly onChange: (stages: readonly StageDraft[]) => void;
}

/** The stages of a rule, one after the other; the steps of a stage are asked at the same time. */
export function StageFields({ path, rule, stages, onChange }: StageFieldsProps) {
  const move = (from: number, to: number) => onChange(movedTo(stages, from, to));
  return (
    <div className="grid gap-2">
      <Spot path={path} />
      <ol className="grid gap-2">
        {stages.map((stage, index) => (
          <DragPlace
            key={stage.key}
            list={path}
            index={index}
            onMove={move}
            className="rounded-md border border-line bg-canvas p-2.5"
          >
            {(handle) => (
              <>
                <div className="mb-1.5 flex items-center gap-1">
                  {stages.length > 1 && handle}
                  <h4 className="mr-auto text-sm font-semibold">
                    {index === 0 ? "Stage 1" : `Then stage ${index + 1}`}
                  </h4>
                  <MoveButtons
                    what="Stage"
                    list={path}
                    index={index}
                    count={stages.length}
                    onMove={(to) => move(index, to)}
                  />
                  <Button
                    kind="quiet"
                    size="small"
                    className="px-1.5"
                    aria-label={`Remove stage ${index + 1} of rule ${rule}`}
                    onClick={() => onChange(without(stages, index))}
                  >
                    <Icon name="close" />
                  </Button>
                </div>
                <Steps
                  path={`${path}.${index}.steps`}
                  of={`stage ${index + 1} of rule ${rule}`}
                  stage={stage}
                  onChange={(changed) => onChange(replaced(stages, index, changed))}
                />
              </>
            )}
          </DragPlace>
        ))}
      </ol>
      <p>
        <Button size="small" onClick={() => onChange([...stages, newStage()])}>
          {stages.length === 0 ? "Add stage" : "Add a stage after it"}
        </Button>
      </p>
    </div>
  );
}

interface StepsProps {
  readonly path: string;
  readonly of: string;
  readonly stage: StageDraft;
  readonly onChange: (stage: StageDraft) => void;
}

function Steps({ path, of, stage, onChange }: StepsProps) {
  const { steps } = stage;
  const put = (changed: StageDraft["steps"]) => onChange({ ...stage, steps: changed });
  return (
    <div className="grid gap-2">
      <Spot path={path} />
      {steps.map((step, index) => (
        <div key={step.key} className="grid gap-2 border-l-2 border-line pl-2.5">
          {steps.length > 1 && (
            <p className="flex items-center text-sm text-ink-3">
              {index === 0 ? "At the same time" : "and"}
              <Button
                kind="quiet"
                size="small"
                className="ml-auto px-1.5"
                aria-label={`Remove step ${index + 1}, ${of}`}
                onClick={() => put(without(steps, index))}
              >
                <Icon name="close" />
              </Button>
            </p>
          )}
          <StepFields
            path={`${path}.${index}`}
            of={steps.length > 1 ? `step ${index + 1}, ${of}` : of}
            value={step}
            onChange={(changed) => put(replaced(steps, index, changed))}
          />
        </div>
      ))}
      <p>
        <Button size="small" kind="quiet" onClick={() => put([...steps, newStep()])}>
          Add a step at the same time
        </Button>
      </p>
    </div>
  );
}
