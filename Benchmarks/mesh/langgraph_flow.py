"""The seven-call flow as a LangGraph graph: a plan, four specialists side by side, a critic, one result.

The model is a function that answers from texts that are ready, of the sizes that the mesh's own benchmark uses. So what
is measured is the framework: its steps, its reducers and its checkpoints.
"""

import asyncio
import json
import operator
import time
from typing import Annotated, TypedDict

from langgraph.graph import END, START, StateGraph

SPECIALISTS = ["strategist", "writer", "designer", "analyst"]
INSTRUCTION = (
    "Write what a {} knows about the launch: whom it is for, what it promises and how that is shown. Keep to the facts of"
    " the brief."
)
PLAN = json.dumps(
    {
        "rationale": "The parts do not wait for each other.",
        "subtasks": [
            {
                "id": name,
                "title": f"The part of the {name}",
                "instruction": INSTRUCTION.format(name),
                "agent_type": name,
                "capabilities": [],
                "depends_on": [],
            }
            for name in SPECIALISTS
        ],
    }
)
WORK = "A launch needs a plain promise, a proof and a next step that takes a minute. " * 15
REVIEW = json.dumps(
    {
        "verdict": "accepted",
        "confidence": 0.92,
        "notes": "Every part keeps to the brief and can be used.",
        "revise": [],
    }
)
RESULT = "The campaign says what the product does, for whom, and what to do next. " * 42


class Campaign(TypedDict, total=False):
    brief: str
    plan: dict
    outputs: Annotated[list[dict], operator.add]
    review: dict
    result: str
    calls: Annotated[int, operator.add]


class ReadyModel:
    """Answers at once or after a delay, and measures how long the delay was: timers are late."""

    def __init__(self, delay):
        self.delay = delay
        self.calls = 0
        self.slept = 0.0

    @property
    def mean_delay(self):
        return self.slept / self.calls if self.calls else 0.0

    async def answer(self, text):
        if self.delay:
            start = time.perf_counter()
            await asyncio.sleep(self.delay)
            self.count(time.perf_counter() - start)
        return text

    def answer_in_thread(self, text):
        if self.delay:
            start = time.perf_counter()
            time.sleep(self.delay)
            self.count(time.perf_counter() - start)
        return text

    def count(self, seconds):
        self.calls += 1
        self.slept += seconds


def nodes_of(answer):
    """The nodes as coroutines over `answer`; `in_threads` makes plain functions of the same."""

    async def plan(state: Campaign):
        return {"plan": json.loads(await answer(PLAN)), "calls": 1}

    def specialist(name):
        async def work(state: Campaign):
            subtask = next(subtask for subtask in state["plan"]["subtasks"] if subtask["agent_type"] == name)
            text = await answer(WORK)
            return {"outputs": [{"subtask": subtask["id"], "text": text, "confidence": 0.9}], "calls": 1}

        return work

    async def critic(state: Campaign):
        return {"review": json.loads(await answer(REVIEW)), "calls": 1}

    async def synthesis(state: Campaign):
        return {"result": await answer(RESULT), "calls": 1}

    return {"plan": plan, **{name: specialist(name) for name in SPECIALISTS}, "critic": critic, "synthesis": synthesis}


def in_thread(node):
    """A plain function that runs a coroutine which never waits for anything."""

    def run(state: Campaign):
        try:
            node(state).send(None)
        except StopIteration as end:
            return end.value
        raise RuntimeError("a node waited for an event loop")

    return run


def build(model, saver, threads):
    """The compiled graph; with `threads` for invoke(), otherwise for ainvoke()."""
    if threads:

        async def answer(text):
            return model.answer_in_thread(text)

        nodes = {name: in_thread(node) for name, node in nodes_of(answer).items()}
    else:
        nodes = nodes_of(model.answer)
    graph = StateGraph(Campaign)
    for name, node in nodes.items():
        graph.add_node(name, node)
    graph.add_edge(START, "plan")
    for name in SPECIALISTS:
        graph.add_edge("plan", name)
    graph.add_edge(SPECIALISTS, "critic")
    graph.add_edge("critic", "synthesis")
    graph.add_edge("synthesis", END)
    return graph.compile(checkpointer=saver)


def check(state):
    if state["calls"] != 7 or len(state["outputs"]) != 4 or state["result"] != RESULT:
        raise RuntimeError(f"a task ended after {state['calls']} calls with {len(state['outputs'])} outputs")
