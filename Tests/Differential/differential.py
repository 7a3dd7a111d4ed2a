#!/usr/bin/env python3
"""Our protobuf runtime against Python's: the same random inputs to both, and no difference in what they mean.

    differential.py --testee .build/release/protobuf-conformance --cases 100000 --seed 1

Every case follows from the seed and its own number alone, so that `--only NUMBER` shows one again.
README.md beside this says what is compared and what was found out about Python's behaviour.
"""

import argparse
import collections
import fnmatch
import json
import multiprocessing
import os
import pathlib
import random
import shlex
import sys
import time
import traceback

import generate
import minimise
import odd_json
import oracle
import schema as schemas
from case import BINARY, JSON, Answer, Case, judge
from pipe import Died, Testee

HERE = pathlib.Path(__file__).resolve().parent
BATCH = 256  # Cases on their way at once, per process; two batches are in flight.

KINDS = {
    "binary": "random messages, binary to binary",
    "rewritten": "the same in other valid spellings of the wire format",
    "damaged": "damaged bytes",
    "json out": "random messages, binary to JSON",
    "json in": "Python's JSON to binary",
    "odd json": "odd and damaged JSON to binary",
}
KIND_WEIGHTS = [15, 22, 22, 10, 9, 22]


class Source:
    """Makes case number `index` of a seed."""

    def __init__(self, schema, seed, patterns, kinds=None):
        self.maker = generate.Maker(schema)
        self.seed = seed
        self.kinds = kinds or list(KINDS)
        self.weights = [KIND_WEIGHTS[list(KINDS).index(k)] for k in self.kinds]
        self.specs = [schema.spec(n) for n in schema.names if _wanted(n, patterns)]
        if not self.specs:
            sys.exit("no type matches --types")
        self.main = next((s for s in self.specs if s.name == schemas.TEST_ALL), None)

    def case(self, index):
        rng = random.Random(self.seed << 40 | index)
        kind = rng.choices(self.kinds, self.weights)[0]
        spec = self.main if self.main and rng.random() < 0.6 else generate.pick(rng, self.specs)
        return getattr(self, "_" + kind.replace(" ", "_"))(rng, kind, spec)

    def _binary(self, rng, kind, spec):
        if rng.random() < 0.02:
            return Case(kind, spec, BINARY, generate.deep(rng, spec), BINARY)
        return Case(kind, spec, BINARY, generate.plain(self.maker.tree(rng, spec)), BINARY)

    def _rewritten(self, rng, kind, spec):
        data = generate.Rewriter(self.maker, rng).write(self.maker.tree(rng, spec), spec)
        return Case(kind, spec, BINARY, data, BINARY)

    def _damaged(self, rng, kind, spec):
        tree, roll = self.maker.tree(rng, spec), rng.random()
        if roll < 0.4:
            data = generate.damage(rng, generate.plain(tree))
        else:
            data = generate.Rewriter(self.maker, rng, evil=roll < 0.8).write(tree, spec)
            if roll > 0.7:
                data = generate.damage(rng, data)
        return Case(kind, spec, BINARY, data, BINARY)

    def _json_out(self, rng, kind, spec):
        tree = self.maker.tree(rng, spec, tame=rng.random() < 0.8)
        write = generate.Rewriter(self.maker, rng).write if rng.random() < 0.2 else lambda t, s: generate.plain(t)
        return Case(kind, spec, BINARY, write(tree, spec), JSON)

    def _json_in(self, rng, kind, spec):
        return Case(kind, spec, JSON, self._json(rng, spec).encode(), BINARY)

    def _odd_json(self, rng, kind, spec):
        roll = rng.random()
        if roll < 0.55:
            text = odd_json.message(rng, spec)
        elif roll < 0.57:
            text = odd_json.deep(rng, spec)
        else:
            text = odd_json.change(rng, self._json(rng, spec))
        return Case(kind, spec, JSON, text.encode(), BINARY, ignore_unknown=rng.random() < 0.15)

    def _json(self, rng, spec):
        message = spec.make.FromString(generate.plain(self.maker.tree(rng, spec, tame=True)))
        written = oracle.write_json(message, keep_names=rng.random() < 0.5)
        value = {} if written.message is None else written.message
        return json.dumps(value, indent=generate.pick(rng, (None, None, 1)), ensure_ascii=rng.random() < 0.5)


def _wanted(name, patterns):
    if patterns:
        return any(fnmatch.fnmatchcase(name, p) for p in patterns)
    return name.startswith("protobuf_test_messages.proto3.") or name.startswith("aimesh.v1.")


class Difference:
    def __init__(self, index, case, answer, problem):
        self.index, self.case, self.answer, self.problem = index, case, answer, problem


class Worker:
    """Sends cases to one testee and judges the answers."""

    def __init__(self, schema, command, options):
        self.command, self.seconds, self.most = command, options.timeout, options.most
        self.response = schema.spec("conformance.ConformanceResponse").make
        self.handshake = Case("handshake", schema.spec("conformance.FailureSet"), BINARY, b"", BINARY).request()
        self.testee = None
        self.counts = collections.Counter()
        self.deviations = collections.Counter()
        self.examples = {}
        self.differences = []

    def start(self):
        self.testee = Testee(self.command, self.seconds)
        self.testee.send(self.handshake)
        answer = Answer(self.response, self.testee.receive())
        if answer.kind != "protobuf_payload" or answer.value:
            raise Died(f"the testee answers {answer.kind} to conformance.FailureSet")

    def run(self, cases, minimised=True):
        """Runs (index, case) batches until there are enough differences."""
        self.start()
        flying = collections.deque()
        for batch in cases:
            self.testee.send(b"".join([case.request() for _, case in batch]))
            flying.append(batch)
            if len(flying) > 1:
                self._judge(flying, minimised)
            if len(self.differences) >= self.most:
                break
        while flying and len(self.differences) < self.most:
            self._judge(flying, minimised)
        self.testee.close()

    def _judge(self, flying, minimised):
        batch = flying.popleft()
        wrong = []
        for at, (index, case) in enumerate(batch):
            try:
                data = self.testee.receive()
            except Died as died:
                self.testee.close()
                self._after_death(batch[at:], died)
                self.start()
                for later in flying:
                    self.testee.send(b"".join([c.request() for _, c in later]))
                break
            answer = Answer(self.response, data)
            verdict = judge(case, answer)
            self._count(index, case, verdict)
            if verdict.problem:
                wrong.append(Difference(index, case, answer, verdict.problem))
        for difference in wrong[: self.most - len(self.differences)]:
            self.differences.append(self.minimised(difference) if minimised else difference)

    def _count(self, index, case, verdict):
        outcome = "differ" if verdict.problem else "read" if verdict.read else "refused"
        self.counts[case.kind, outcome] += 1
        for name in verdict.deviations:
            self.deviations[name] += 1
            self.examples.setdefault(name, case)

    def _after_death(self, batch, died):
        """One by one, so that the input that did it is known for sure."""
        for index, case in batch:
            verdict, answer = self.ask(case)
            if verdict is None:
                self.counts[case.kind, "differ"] += 1
                self.differences.append(self.minimised(Difference(index, case, None, f"the testee {answer}")))
                if len(self.differences) >= self.most:
                    return
            else:
                self._count(index, case, verdict)
                if verdict.problem:
                    self.differences.append(self.minimised(Difference(index, case, answer, verdict.problem)))

    _asking = None

    def ask(self, case):
        """(verdict, answer), or (None, why) where the testee dies of it."""
        try:
            if self._asking is None:
                self._asking = Worker.__new__(Worker)
                self._asking.__dict__.update(self.__dict__, seconds=min(self.seconds, 10))
                self._asking.start()
            testee = self._asking.testee
            testee.send(case.request())
            answer = Answer(self.response, testee.receive())
            return judge(case, answer), answer
        except Died as died:
            self._asking.testee.close()
            self._asking = None
            return None, str(died)

    def minimised(self, difference):
        sort = _sort(difference.problem)

        def differs(case):
            verdict, why = self.ask(case)
            return _sort(f"the testee {why}" if verdict is None else verdict.problem) == sort

        case = minimise.minimise(difference.case, differs)
        verdict, answer = self.ask(case)
        if verdict is None:
            return Difference(difference.index, case, None, f"the testee {answer}")
        if verdict.problem is None:  # Not reproducible alone: show what was seen.
            return Difference(difference.index, difference.case, difference.answer, difference.problem + " (not again)")
        return Difference(difference.index, case, answer, verdict.problem)


def _sort(problem):
    """What kind of difference it is, without the particulars."""
    return problem and problem.split("(")[0].split(":")[0]


def show(difference, seed):
    case, answer = difference.case, difference.answer
    binary = case.source == BINARY
    print(f"\nDIFFERENCE in case {difference.index} of seed {seed} ({case.kind}, {case.spec.name}, to {case.target})")
    print(f"  {difference.problem}")
    print(f"  input:  {case.payload.hex() if binary else case.payload.decode()}")
    python = case.python_reading()
    if python.message is None:
        print(f"  Python: refuses: {python.why}")
    elif case.target == JSON:
        print(f"  Python: {json.dumps(oracle.write_json(python.message).message)}")
    else:
        print(f"  Python: {python.message.SerializeToString(deterministic=True).hex()}")
    if answer is not None:
        value = answer.value.hex() if isinstance(answer.value, bytes) else answer.value
        print(f"  testee: {answer.kind}: {value}")
    print(f"  to keep: {json.dumps(case.saved(difference.problem), ensure_ascii=False)}")


def work(number, options, schema, command, results):
    try:
        source = Source(schema, options.seed, options.types, options.kinds)
        worker = Worker(schema, command, options)
        starts = range(number * BATCH, options.cases, options.jobs * BATCH)
        batches = ([(i, source.case(i)) for i in range(s, min(s + BATCH, options.cases))] for s in starts)
        worker.run(batches)
        found = [(d.index, d.case.saved(d.problem), d.case.kind, _answer(d), d.problem) for d in worker.differences]
        examples = {name: case.saved("") for name, case in worker.examples.items()}
        results.put((worker.counts, worker.deviations, examples, found))
    except BaseException:
        results.put(traceback.format_exc())


def _answer(difference):
    return difference.answer and (difference.answer.kind, difference.answer.value)


def run_parallel(options, schema, command):
    """All cases, in as many processes as asked for: one of ours and one testee each."""
    results = multiprocessing.SimpleQueue()
    children = []
    for number in range(options.jobs):
        children.append(multiprocessing.Process(target=work, args=(number, options, schema, command, results)))
        children[-1].start()
    counts, deviations, examples, differences = collections.Counter(), collections.Counter(), {}, []
    for _ in children:
        result = results.get()
        if isinstance(result, str):
            for child in children:
                child.terminate()
            sys.exit(result)
        counts += result[0]
        deviations += result[1]
        examples = {**result[2], **examples}
        for index, saved, kind, answer, problem in result[3]:
            case = Case.load(saved, schema)
            case.kind = kind
            seen = None
            if answer:
                seen = Answer.__new__(Answer)
                seen.kind, seen.value = answer
            differences.append(Difference(index, case, seen, problem))
    for child in children:
        child.join()
    return counts, deviations, examples, sorted(differences, key=lambda d: d.index)[: options.most]


def replay_corpus(schema, command, options):
    """The inputs that once differed, before all others."""
    files = sorted((HERE / "corpus").glob("*.json"))
    worker = Worker(schema, command, options)
    batch = [(file.stem, Case.load(json.loads(file.read_text()), schema)) for file in files]
    worker.run([batch], minimised=False)
    return worker


def print_tables(counts, deviations, examples, verbose):
    print(f"\n{'kind':<12}{'cases':>9}{'both read':>11}{'refused':>9}{'differ':>8}   what")
    total = collections.Counter()
    for kind, what in [("corpus", "inputs that once differed")] + list(KINDS.items()):
        read, refused, differ = (counts[kind, o] for o in ("read", "refused", "differ"))
        if read + refused + differ:
            print(f"{kind:<12}{read + refused + differ:>9}{read:>11}{refused:>9}{differ:>8}   {what}")
            total.update(read=read, refused=refused, differ=differ)
    print(f"{'all':<12}{total.total():>9}{total['read']:>11}{total['refused']:>9}{total['differ']:>8}")
    print(f"\nPlaces where the testee and Python differ as the list of deviations allows: {deviations.total()}")
    for name, count in deviations.most_common():
        print(f"{count:>7}  {name}: {oracle.DEVIATIONS[name][1]}")
        if verbose:
            print(f"         such as {json.dumps(examples[name], ensure_ascii=False)[:300]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--testee", required=True, help="the program, with its arguments")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=None, help="random if not given; always printed")
    parser.add_argument("--types", nargs="*", help="full names of message types, * allowed")
    parser.add_argument("--kinds", nargs="*", choices=list(KINDS), help="only these kinds of cases")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--timeout", type=float, default=60, help="seconds without an answer that count as a hang")
    parser.add_argument("--most", type=int, default=20, help="stop after this many differences")
    parser.add_argument("--only", type=int, help="run this one case")
    parser.add_argument("--verbose", action="store_true", help="an example of each deviation")
    options = parser.parse_args()
    if options.seed is None:
        options.seed = random.SystemRandom().getrandbits(32)
    # A path may have spaces; anything that is no file is a command line.
    command = [options.testee] if os.path.isfile(options.testee) else shlex.split(options.testee)
    schema = schemas.load()
    began = time.monotonic()
    print(f"seed {options.seed}, {options.cases} cases, {options.jobs} processes", flush=True)

    if options.only is not None:
        worker = Worker(schema, command, options)
        worker.run([[(options.only, Source(schema, options.seed, options.types, options.kinds).case(options.only))]])
        counts, deviations, examples, differences = worker.counts, worker.deviations, worker.examples, worker.differences
    else:
        corpus = replay_corpus(schema, command, options)
        counts, deviations, examples, differences = run_parallel(options, schema, command)
        counts += corpus.counts
        differences = (corpus.differences + differences)[: options.most]
    for difference in differences:
        show(difference, options.seed)
    print_tables(counts, deviations, examples, options.verbose)
    print(f"\n{time.monotonic() - began:.1f} s, seed {options.seed}: ", end="")
    print(f"{len(differences)} differences" if differences else "no differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
