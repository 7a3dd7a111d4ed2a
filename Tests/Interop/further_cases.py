"""What the standard list leaves out, with grpcio as the client: load, limits, damage, deadlines, health, reflection."""

import time
from concurrent import futures

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

import testing_service as t
from standard_cases import case, code_of, equal, output_request, payload

MESSAGE_MAX = 4 << 20  # bytes; gRPC's usual limit of a received message


@case
def many_calls(under):
    """500 calls, 100 at a time, of three kinds on one connection."""
    def one(number):
        kind = number % 3
        if kind == 0:
            size = number * 7
            return len(under.stub.UnaryCall(t.SimpleRequest(response_size=size), timeout=30).payload.body) == size
        if kind == 1:
            requests = [t.StreamingInputCallRequest(payload=payload(number)) for _ in range(5)]
            return under.stub.StreamingInputCall(iter(requests), timeout=30).aggregated_payload_size == 5 * number
        answers = under.stub.FullDuplexCall(iter([output_request(10, number)] * 3), timeout=30)
        return [len(answer.payload.body) for answer in answers] == [number] * 3

    with futures.ThreadPoolExecutor(100) as pool:
        wrong = [number for number, right in enumerate(pool.map(one, range(500))) if not right]
    equal("calls with a wrong answer", wrong, [])


@case
def long_stream(under):
    request = t.StreamingOutputCallRequest(response_parameters=[t.ResponseParameters(size=1)] * 5000)
    equal("answers", sum(1 for _ in under.stub.StreamingOutputCall(request, timeout=30)), 5000)


@case
def slow_reader(under):
    """Eight MiB of answers for a client that starts to read late: the server waits for its window."""
    request = t.StreamingOutputCallRequest(response_parameters=[t.ResponseParameters(size=1 << 20)] * 8)
    answers = under.stub.StreamingOutputCall(request, timeout=30)
    time.sleep(0.3)
    equal("bytes", sum(len(answer.payload.body) for answer in answers), 8 << 20)


@case
def message_at_the_limit(under):
    size = MESSAGE_MAX - 64
    answer = under.stub.StreamingInputCall(iter([t.StreamingInputCallRequest(payload=payload(size))]), timeout=30)
    equal("size", answer.aggregated_payload_size, size)


@case
def oversized_message(under):
    request = t.SimpleRequest(payload=payload(MESSAGE_MAX + 1))
    equal("status", code_of(lambda: under.stub.UnaryCall(request))[0], grpc.StatusCode.RESOURCE_EXHAUSTED)
    under.stub.EmptyCall(t.Empty())


@case
def oversized_message_compressed(under):
    request = t.SimpleRequest(payload=payload(MESSAGE_MAX + 1))
    code, _ = code_of(lambda: under.stub.UnaryCall(request, compression=grpc.Compression.Gzip))
    equal("status", code, grpc.StatusCode.RESOURCE_EXHAUSTED)
    under.stub.EmptyCall(t.Empty())


@case
def oversized_metadata(under):
    """Far more than any server takes. grpcio itself refuses what the server's SETTINGS forbid; the raw case
    `raw_oversized_metadata` sends it anyway."""
    code, _ = code_of(lambda: under.stub.EmptyCall(t.Empty(), metadata=[("x-large", "a" * (1 << 18))]))
    if code not in (grpc.StatusCode.RESOURCE_EXHAUSTED, grpc.StatusCode.INTERNAL, grpc.StatusCode.UNAVAILABLE,
                    grpc.StatusCode.UNKNOWN):
        raise AssertionError(f"status {code}")
    under.stub.EmptyCall(t.Empty(), wait_for_ready=True)


@case
def metadata_of_some_size(under):
    """Four KiB in many fields are ordinary."""
    metadata = [(f"x-field-{number}", "v" * 100) for number in range(28)] + [(t.ECHO_INITIAL, "w" * 500)]
    _, call = under.stub.UnaryCall.with_call(t.SimpleRequest(), metadata=metadata)
    equal("echo", dict(call.initial_metadata()).get(t.ECHO_INITIAL), "w" * 500)


@case
def damaged_protobuf(under):
    broken = under.channel.unary_unary(f"/{t.SERVICE}/UnaryCall", request_serializer=bytes,
                                       response_deserializer=bytes)
    for raw in (b"\xff\xff\xff", b"\x1a\x7fcut", b"\x08", b"\x07"):
        equal(f"status for {raw!r}", code_of(lambda: broken(raw))[0], grpc.StatusCode.INTERNAL)
    under.stub.EmptyCall(t.Empty())


@case
def unknown_fields(under):
    raw = under.channel.unary_unary(f"/{t.SERVICE}/UnaryCall", request_serializer=bytes, response_deserializer=bytes)
    raw(b"\xfa\x3f\x03abc" + t.SimpleRequest(response_size=1).SerializeToString())


@case
def deadline_pass_through(under):
    """The handler would take five seconds; the client's deadline ends it."""
    started = time.monotonic()
    request = t.StreamingOutputCallRequest(
        response_parameters=[t.ResponseParameters(size=1), t.ResponseParameters(size=1, interval_us=5_000_000)])
    answers = under.stub.StreamingOutputCall(request, timeout=0.3)
    next(answers)
    equal("status", code_of(lambda: next(answers))[0], grpc.StatusCode.DEADLINE_EXCEEDED)
    if time.monotonic() - started > 3:
        raise AssertionError(f"the deadline of 0.3 s ended the call after {time.monotonic() - started:.1f} s")


@case
def status_without_message(under):
    for code in (grpc.StatusCode.NOT_FOUND, grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.ABORTED):
        status = t.EchoStatus(code=code.value[0])
        equal("status", code_of(lambda: under.stub.UnaryCall(t.SimpleRequest(response_status=status))), (code, ""))


@case
def binary_metadata(under):
    """Every byte value, and every length modulo three, so that padding matters."""
    for value in (b"", b"\x00", b"\x00\x01", bytes(range(256)), b"\xff\xfe\xfd\xfc"):
        _, call = under.stub.UnaryCall.with_call(t.SimpleRequest(), metadata=[(t.ECHO_TRAILING, value)])
        equal(f"echo of {len(value)} bytes", dict(call.trailing_metadata()).get(t.ECHO_TRAILING), value)


@case
def health_check(under):
    stub = health_pb2_grpc.HealthStub(under.channel)
    for name in ("", t.SERVICE):
        equal(f"Check({name!r})", stub.Check(health_pb2.HealthCheckRequest(service=name)).status,
              health_pb2.HealthCheckResponse.SERVING)
    code, _ = code_of(lambda: stub.Check(health_pb2.HealthCheckRequest(service="no.such.Service")))
    equal("Check of an unknown service", code, grpc.StatusCode.NOT_FOUND)


@case
def health_list(under):
    # The request is empty; the answer has map<string, HealthCheckResponse> in field 1.
    call = under.channel.unary_unary("/grpc.health.v1.Health/List", request_serializer=bytes,
                                     response_deserializer=bytes)
    answer = call(b"")
    # Field 1 with: key of length 0 may be absent or empty; value {status 1: 1}.
    if t.SERVICE.encode() not in answer or b"\x12\x02\x08\x01" not in answer:
        raise AssertionError(f"List: {answer!r} does not show {t.SERVICE} as SERVING")


@case
def health_watch(under):
    stub = health_pb2_grpc.HealthStub(under.channel)
    watch = stub.Watch(health_pb2.HealthCheckRequest(service=""), timeout=10)
    equal("first status", next(watch).status, health_pb2.HealthCheckResponse.SERVING)
    unknown = stub.Watch(health_pb2.HealthCheckRequest(service="no.such.Service"), timeout=10)
    equal("status of an unknown service", next(unknown).status, health_pb2.HealthCheckResponse.SERVICE_UNKNOWN)
    time.sleep(0.3)
    equal("both watches stay open", (watch.is_active(), unknown.is_active()), (True, True))
    watch.cancel()
    unknown.cancel()


def _reflect(under, version, *requests):
    """v1 has the messages of v1alpha under other names, so that one module reads both."""
    call = under.channel.stream_stream(
        f"/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo",
        request_serializer=reflection_pb2.ServerReflectionRequest.SerializeToString,
        response_deserializer=reflection_pb2.ServerReflectionResponse.FromString)
    return list(call(iter([reflection_pb2.ServerReflectionRequest(**one) for one in requests]), timeout=20))


def _check_reflection(under, version):
    answers = _reflect(under, version, {"list_services": ""}, {"file_containing_symbol": t.SERVICE},
                       {"file_containing_symbol": "grpc.testing.SimpleRequest"},
                       {"file_by_filename": "grpc/testing/messages.proto"},
                       {"file_containing_symbol": "no.such.Symbol"}, {"file_by_filename": "no/such.proto"},
                       {"list_services": "again"})
    equal("answers on one stream, two of them about unknown names", len(answers), 7)
    services = {one.name for one in answers[0].list_services_response.service}
    for name in (t.SERVICE, "grpc.health.v1.Health", f"grpc.reflection.{version}.ServerReflection"):
        if name not in services:
            raise AssertionError(f"list_services lacks {name}: {sorted(services)}")
    for answer in answers[1:4]:
        if not answer.file_descriptor_response.file_descriptor_proto:
            raise AssertionError(f"no file for {answer.original_request}: {answer}")
    for answer in answers[4:6]:
        equal(f"error code for {answer.original_request}", answer.error_response.error_code, 5)
    equal("the stream goes on", len(answers[6].list_services_response.service), len(services))
    equal("original_request", answers[1].original_request.file_containing_symbol, t.SERVICE)
    _check_descriptors(answers[1])


def _check_descriptors(answer):
    """The file with all that it imports, as protoc has it. A server may leave out what it sent on the stream before,
    but this was the first file."""
    files = {}
    for raw in answer.file_descriptor_response.file_descriptor_proto:
        file = descriptor_pb2.FileDescriptorProto.FromString(raw)
        file.ClearField("source_code_info")
        files[file.name] = file
    if not set(t.FILES) <= set(files):
        # grpcio sends only the file itself; clients ask for the imports by name. Both are allowed.
        if set(files) != {"grpc/testing/test.proto"}:
            raise AssertionError(f"neither the file alone nor all of its imports: {sorted(files)}")
    for file in t.compiled(t.FILES):
        if file.name in files:
            equal(f"descriptor of {file.name}", files[file.name], file)


@case
def reflection_v1alpha(under):
    _check_reflection(under, "v1alpha")


@case
def reflection_v1(under):
    _check_reflection(under, "v1")


@case
def reflection_of_methods(under):
    for version in ("v1", "v1alpha"):
        answer, = _reflect(under, version, {"file_containing_symbol": f"{t.SERVICE}.UnaryCall"})
        if not answer.file_descriptor_response.file_descriptor_proto:
            raise AssertionError(f"no file for a method: {answer}")


@case
def reflection_client(under):
    """grpcio's own reflection client builds a pool from the server alone and finds the service in it."""
    database = ProtoReflectionDescriptorDatabase(under.channel)
    if t.SERVICE not in database.get_services():
        raise AssertionError(f"services: {database.get_services()}")
    service = descriptor_pool.DescriptorPool(database).FindServiceByName(t.SERVICE)
    equal("methods", [method.name for method in service.methods], [one[0] for one in t.methods(t.SERVICE)])
    equal("request of UnaryCall", service.FindMethodByName("UnaryCall").input_type.full_name,
          "grpc.testing.SimpleRequest")
