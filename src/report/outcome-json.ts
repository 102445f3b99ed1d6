import { printFactOrigin } from '../explain/outcome-words.js';
import type { FactOrigin } from '../simulate/facts.js';
import { getFact } from '../facts/index.js';
import { writeValue } from '../facts/value.js';
import { gateList } from '../simulate/gates/index.js';
import type { DecidedOutcome, Dependence, OpenDetails, Outcome, TraceStep, UndecidedOutcome, UsedFact } from '../simulate/outcome.js';

/** An outcome for programs: all that the text has, ids and numbers in place of words. */
export function outcomeToJson(outcome: Outcome): object {
  return outcome.result === 'undecided' ? undecidedToJson(outcome) : decidedToJson(outcome);
}

function decidedToJson(outcome: DecidedOutcome): object {
  const { result, stage, cause, by, certainty, protection, open, errors, messages, events, decidedBy, blockers, warnings, trace } = outcome;
  return {
    result,
    stage,
    cause,
    by,
    certainty,
    protection,
    open: open === null ? null : openToJson(open),
    errors,
    messages,
    events,
    decidedBy: decidedBy.map(factToJson),
    blockers,
    warnings,
    trace: trace.map(stepToJson),
  };
}

function undecidedToJson({ result, certainty, dependsOn, outcomes, complete, warnings }: UndecidedOutcome): object {
  return { result, certainty, dependsOn: dependsOn.map(dependenceToJson), outcomes: outcomes.map(shortOf), complete, warnings };
}

function openToJson({ details, dependsOn, outcomes }: OpenDetails): object {
  return { details, dependsOn: dependsOn.map(dependenceToJson), outcomes: outcomes.map(shortOf) };
}

function dependenceToJson({ fact, origin, values }: Dependence): object {
  return {
    fact,
    origin: originToJson(origin),
    values: values.map(({ value, outcomes }) => ({ value: writeValue(value, getFact(fact).shape), outcomes: outcomes.map(shortOf) })),
  };
}

/** What tells one possible outcome from another. */
function shortOf({ result, stage, cause, certainty, protection, open }: DecidedOutcome): object {
  return { result, stage, cause, certainty, protection, open: open === null ? [] : open.details };
}

function factToJson({ fact, value, origin, certainty }: UsedFact): object {
  return { fact, value: writeValue(value, getFact(fact).shape), origin: originToJson(origin), certainty };
}

function originToJson(origin: FactOrigin): object {
  return {
    kind: origin.kind,
    words: printFactOrigin(origin),
    setting: origin.kind === 'setting' ? origin.setting : null,
    span: origin.kind === 'setting' && origin.origin.kind === 'policy' ? origin.origin.assignment.span : null,
    sources: origin.kind === 'catalogue' ? origin.sources : [],
  };
}

function stepToJson({ gate, decision }: TraceStep): object {
  const { kind, because, branch } = decision;
  return {
    gate,
    number: gateList.find((row) => row.id === gate)?.number ?? '',
    decision: kind,
    says: branch.says,
    section: branch.section,
    certainty: branch.certainty,
    because,
  };
}
