"""The message of the benchmark and what the answers to it look like, made by Google's protobuf for Python.

usage: sample.py FOLDER COUNT

Writes into FOLDER the bodies of requests and right answers, each message with its gRPC prefix of five bytes:
`unary`, `stream` (a request for COUNT messages), `unary.answer`, `stream.answer`.

`codec_pb2` and `rpc_pb2`, which protoc makes from the two proto files, must be on PYTHONPATH.
"""

import os
import sys

import codec_pb2
import rpc_pb2


def ten_fields():
    """The same message as `Samples.tenFields` of the codec benchmark."""
    return codec_pb2.TenFields(
        task_id="task_01HV6Y3Z8Q4W2E5R",
        network_id="net_01HV6Y3Z8Q4W2E5R",
        task="Create an email campaign for a new product launch targeting tech professionals",
        status=codec_pb2.STATUS_RUNNING,
        priority=5,
        confidence=0.87,
        create_time_ms=1_763_665_000_123,
        capabilities=["content_generation", "email_design", "seo", "personalization", "audience_segments"],
        hold=True,
        result="draft accepted by the critic",
    )


def stream_request(count):
    return rpc_pb2.StreamRequest(count=count, message=ten_fields())


def unary_answer():
    answer = ten_fields()
    answer.priority += 1
    return answer


def stream_answers(count):
    for index in range(count):
        answer = ten_fields()
        answer.priority += index
        yield answer


def frame(message):
    payload = message.SerializeToString()
    return b"\0" + len(payload).to_bytes(4, "big") + payload


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    bodies = {
        "unary": frame(ten_fields()),
        "stream": frame(stream_request(count)),
        "unary.answer": frame(unary_answer()),
        "stream.answer": b"".join(frame(answer) for answer in stream_answers(count)),
    }
    for name, body in bodies.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(body)


if __name__ == "__main__":
    main()
