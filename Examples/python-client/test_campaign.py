"""Runs campaign.py against a small server whose watch breaks in the middle: python -m unittest test_campaign"""

import contextlib
import io
import unittest
from concurrent import futures
from unittest import mock

import grpc

import campaign
from aimesh.v1 import network_pb2, network_pb2_grpc, task_event_pb2, task_pb2, task_service_pb2_grpc

Event = task_event_pb2.TaskEvent
Delta, Snapshot = task_event_pb2.TextDelta, task_event_pb2.TextSnapshot
STARTED = Event(sequence=2, subtask_started={"subtask_id": "s1", "agent_name": "Writer", "model": "m", "attempt": 1})
PARTS = [
    [
        Event(sequence=1, planned={"plan": {"subtasks": [{"id": "s1", "title": "Write"}]}}),
        STARTED,
        Event(text_delta=Delta(subtask_id="s1", attempt=1, offset=0, text="Grü")),
        Event(text_delta=Delta(subtask_id="s1", attempt=1, offset=4, text="ße, ")),
    ],
    [
        STARTED,  # known already
        Event(text_snapshot=Snapshot(subtask_id="s1", attempt=1, end_offset=12, text="Grüße, Ann")),
        Event(text_delta=Delta(subtask_id="s1", attempt=1, offset=9, text="Ann!")),
        Event(sequence=3, subtask_completed={"subtask_id": "s1", "attempt": 1, "confidence": 0.9}),
        Event(sequence=4, completed={"confidence": 0.9}),
    ],
]


class FakeMesh(network_pb2_grpc.NetworkServiceServicer, task_service_pb2_grpc.TaskServiceServicer):
    def __init__(self):
        self.submitted, self.watched = [], []

    def CreateNetwork(self, request, context):
        return network_pb2.Network(id="n1", name=request.name)

    def SubmitTask(self, request, context):
        self.submitted.append(request)
        return task_pb2.Task(id="t1", network_id=request.network_id)

    def WatchTask(self, request, context):
        self.watched.append(request.after_sequence)
        yield from PARTS[len(self.watched) - 1]
        if len(self.watched) < len(PARTS):
            context.abort(grpc.StatusCode.UNAVAILABLE, "the server goes away")

    def GetTask(self, request, context):
        return task_pb2.Task(id=request.task_id, result={"text": "Grüße, Ann!"}, confidence=0.9)


class CampaignTest(unittest.TestCase):
    def test_a_broken_watch_goes_on_and_nothing_is_printed_twice(self):
        fake = FakeMesh()
        server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
        network_pb2_grpc.add_NetworkServiceServicer_to_server(fake, server)
        task_service_pb2_grpc.add_TaskServiceServicer_to_server(fake, server)
        port = server.add_insecure_port("127.0.0.1:0")
        server.start()
        self.addCleanup(lambda: server.stop(0).wait())
        printed, complaints, pauses = io.StringIO(), io.StringIO(), []
        with (
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(complaints),
            mock.patch("campaign.time.sleep", pauses.append),
        ):
            text = campaign.run(f"127.0.0.1:{port}")
        self.assertEqual(text, "Grüße, Ann!")
        self.assertEqual(fake.watched, [0, 2])
        self.assertEqual(fake.submitted[0].context["product_name"], "TechPro X1")
        self.assertEqual(len(pauses), 1)
        self.assertIn("s1 | Grüße, Ann!\nWrite: done, confidence 0.90\n", printed.getvalue())
        self.assertEqual(printed.getvalue().count("Writer begins"), 1)
        self.assertIn("connection lost after event 2", complaints.getvalue())

    def test_text_is_spliced_by_its_offset_in_bytes(self):
        live = campaign.LiveText()
        self.assertEqual(live.added("s", 1, 0, "Grü"), "Grü")
        self.assertEqual(live.added("s", 1, 2, "üße"), "ße")
        self.assertEqual(live.added("s", 1, 50, "after a hole"), "")
        self.assertEqual(live.snapshot("s", 1, "Grüße, Ann"), ", Ann")
        self.assertEqual(live.snapshot("s", 1, "Hello"), "Hello")
        self.assertEqual(live.added("s", 2, 0, "again"), "again")
        self.assertEqual(live.added("s", 1, 5, "late"), "")


if __name__ == "__main__":
    unittest.main()
