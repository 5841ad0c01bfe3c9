"""answer-leak: a pupil sheet asks its questions and does not answer them."""

from collections.abc import Iterator

from evals.checks.answer_lists import listed_answers
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence, Seen
from evals.checks.leaks import (
    asking_texts,
    leaks_in_own_text,
    prints,
    short_keys,
    tells_elsewhere,
    whole_answers,
)
from evals.checks.named_keys import answers_a_question, gives_away
from generator.models import Finding, Severity, Tier

BRIEF_WORDS = 6
SELF_CHECKS = (
    "self_assessment",
    "peer_assessment",
    "pupil_brief.success_criteria",
    "pupil_brief.help",
    "pupil_brief.stop_note",
)


class AnswerLeak(HomeworkCheck):
    """Cost of a miss: marks for copying, and a teacher who believes that the class knows it.

    Options, match columns and word banks may hold the key where they hold wrong choices too. A key that stands
    elsewhere on the sheet is a leak only where the text around it answers the question, not where it is only used.
    """

    id = "answer-leak"
    severity = Severity.BLOCK
    purpose = "no key and no complete solution of a target on a pupil sheet"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.homework.starter:
            for where, text, key in leaks_in_own_text(task):
                yield self._own(task.id, where, text, key, evidence)
        for tier in Tier:
            for seen in evidence.sheets[tier]:
                for where, text, key in leaks_in_own_text(seen.task):
                    yield self._own(seen.task.id, where, text, key, evidence)
            yield from self._elsewhere(evidence.sheets[tier])
        yield from self._brief(evidence)
        yield from self._self_checks(evidence)
        yield from self._announced(evidence)
        yield from self._lists(evidence)

    def _own(self, task_id: str, where: str, text: str, key: str, evidence: Evidence) -> Finding:
        task = next(task for task in evidence.all_tasks if task.id == task_id)
        return self.failed(
            f"{where} prints the key {quote(key)} of its own question: {quote(text)}",
            "take the key out; a hint says where to look, and an example solves a parallel question",
            task=task,
            where=where,
        )

    def _elsewhere(self, sheet: tuple[Seen, ...]) -> Iterator[Finding]:
        texts = [(other, where, text) for other in sheet for where, text in asking_texts(other.task)]
        for seen in sheet:
            keys, whole = short_keys(seen.task), whole_answers(seen.task)
            for other, where, text in texts:
                if other.task.id == seen.task.id:
                    continue
                key = tells_elsewhere(text, seen.task, keys) or next((w for w in whole if prints(text, w)), None)
                if key:
                    yield self.failed(
                        f"{where} answers {seen.task.id}: it states {quote(key)} in {quote(text)}",
                        f"reword it, or leave one of the two tasks out of the {seen.task.tier} sheet",
                        task=other.task,
                        where=where,
                    )

    def _brief(self, evidence: Evidence) -> Iterator[Finding]:
        """What pupils need may teach; it may not be the model answer word for word, nor name a key as the key."""
        asked = {task.answer.canonical: task for task in reversed(evidence.tasks)}
        answers = [(task, whole_answers(task, BRIEF_WORDS)) for task in asked.values()]
        for text, where, _ in evidence.brief:
            for task, whole_texts in answers:
                whole = next((answer for answer in whole_texts if prints(text, answer)), None)
                named = gives_away(text, task)
                if whole or named:
                    yield self.failed(
                        f"the text beside the tasks prints the answer to {task.id}: {quote(whole or named or '')}",
                        "teach it in other words, or leave the task out",
                        task=task,
                        where=where,
                    )
                    break

    def _self_checks(self, evidence: Evidence) -> Iterator[Finding]:
        """What pupils tick about themselves or a partner names what they can do; it does not say the fact that is asked for."""
        checks = [printed for printed in evidence.brief if printed.where.startswith(SELF_CHECKS)]
        asked = {task.answer.canonical: task for task in reversed(evidence.tasks)}
        keys = [(task, short_keys(task)) for task in asked.values()]
        for text, where, _ in checks:
            told = next(((task, key) for task, some in keys if (key := tells_elsewhere(text, task, some))), None)
            if told:
                yield self.failed(
                    f"the line answers {told[0].id}: it states {quote(told[1])} in {quote(text)}",
                    "say what pupils can do, and leave the fact to the question",
                    task=told[0],
                    where=where,
                )

    def _lists(self, evidence: Evidence) -> Iterator[Finding]:
        """Keys beside the numbers of their questions, in the brief or anywhere on a sheet."""
        texts = [(task, where, text) for task in evidence.tasks for where, text in asking_texts(task)]
        for task, where, text in [*((None, where, text) for text, where, _ in evidence.brief), *texts]:
            told = listed_answers(text, evidence.tier(task.tier if task else Tier.CORE), evidence.labels)
            if told and (task is None or any(other.id != task.id for other, _ in told)):
                yield self.failed(
                    f"{where} lists answers: {quote(told[0][1])} to question {evidence.labels[told[0][0].id]} in {quote(text)}",
                    "take the list out; answers are given after the work, on the self-marking slide",
                    task=task or told[0][0],
                    where=where,
                )

    def _announced(self, evidence: Evidence) -> Iterator[Finding]:
        """A sheet has no business with 'the answer to the question', whichever question that is."""
        texts = [(task, where, text) for task in evidence.all_tasks for where, text in asking_texts(task)]
        for task, where, text in [*texts, *((None, where, text) for text, where, _ in evidence.brief)]:
            told = answers_a_question(text)
            if told:
                yield self.failed(
                    f"{where} tells pupils an answer: {quote(told)}", "take the sentence out", task=task, where=where
                )
