"""The cases of gRPC's interop-test-descriptions, with grpcio as the client. A case gets an `Under` and raises
`AssertionError` or `Unmet`."""

import time

import grpc

import testing_service as t

CASES = {}

LARGE_REQUEST, LARGE_RESPONSE = 271828, 314159
REQUEST_SIZES = (27182, 8, 1828, 45904)
RESPONSE_SIZES = (31415, 9, 2653, 58979)
INITIAL_VALUE, TRAILING_VALUE = "test_initial_metadata_value", b"\xab\xab\xab"
SPECIAL_MESSAGE = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"


def case(function):
    CASES[function.__name__] = function
    return function


def equal(what, got, expected):
    if got != expected:
        raise AssertionError(f"{what}: expected {expected!r}, got {got!r}")


def code_of(call):
    """The status of a call that must fail."""
    try:
        result = call()
    except grpc.RpcError as error:
        return error.code(), error.details()
    raise AssertionError(f"expected an error, got the answer {str(result)[:200]!r}")


def payload(size):
    return t.Payload(body=bytes(size))


def parameters(*sizes, interval_us=0):
    return [t.ResponseParameters(size=size, interval_us=interval_us) for size in sizes]


@case
def empty_unary(under):
    equal("response", under.stub.EmptyCall(t.Empty()), t.Empty())


@case
def cacheable_unary(under):
    # No cache stands between, so that the case shows only that the call works with its metadata, twice alike.
    request = t.SimpleRequest(payload=t.Payload(body=str(time.time_ns()).encode()))
    answers = [under.stub.CacheableUnaryCall(request, metadata=[("x-user-ip", "1.2.3.4")]) for _ in range(2)]
    equal("second answer", answers[1], answers[0])


@case
def large_unary(under):
    answer = under.stub.UnaryCall(t.SimpleRequest(response_size=LARGE_RESPONSE, payload=payload(LARGE_REQUEST)))
    equal("payload", answer.payload.body == bytes(LARGE_RESPONSE), True)


@case
def client_streaming(under):
    answer = under.stub.StreamingInputCall(
        iter([t.StreamingInputCallRequest(payload=payload(size)) for size in REQUEST_SIZES]))
    equal("sum of sizes", answer.aggregated_payload_size, sum(REQUEST_SIZES))


@case
def server_streaming(under):
    request = t.StreamingOutputCallRequest(response_parameters=parameters(*RESPONSE_SIZES))
    sizes = [len(answer.payload.body) for answer in under.stub.StreamingOutputCall(request)]
    equal("sizes", sizes, list(RESPONSE_SIZES))


class Requests:
    """An iterator that a test feeds, one request after each answer."""

    def __init__(self):
        import queue
        self.queue = queue.Queue()

    def add(self, request):
        self.queue.put(request)

    def close(self):
        self.queue.put(None)

    def __iter__(self):
        return iter(self.queue.get, None)


def output_request(request_size, response_size):
    return t.StreamingOutputCallRequest(response_parameters=parameters(response_size), payload=payload(request_size))


@case
def ping_pong(under):
    requests = Requests()
    answers = under.stub.FullDuplexCall(iter(requests), timeout=20)
    for request_size, response_size in zip(REQUEST_SIZES, RESPONSE_SIZES):
        requests.add(output_request(request_size, response_size))
        equal("size", len(next(answers).payload.body), response_size)
    requests.close()
    equal("more answers", list(answers), [])
    equal("status", answers.code(), grpc.StatusCode.OK)


@case
def half_duplex(under):
    requests = [output_request(*sizes) for sizes in zip(REQUEST_SIZES, RESPONSE_SIZES)]
    answers = under.stub.HalfDuplexCall(iter(requests), timeout=20)
    equal("sizes", [len(answer.payload.body) for answer in answers], list(RESPONSE_SIZES))


@case
def empty_stream(under):
    answers = under.stub.FullDuplexCall(iter([]), timeout=20)
    equal("answers", list(answers), [])
    equal("status", answers.code(), grpc.StatusCode.OK)


@case
def client_compressed_unary_grpcio(under):
    request = t.SimpleRequest(response_size=LARGE_RESPONSE, payload=payload(LARGE_REQUEST),
                              expect_compressed=t.BoolValue(value=True))
    answer = under.stub.UnaryCall(request, compression=grpc.Compression.Gzip)
    equal("size", len(answer.payload.body), LARGE_RESPONSE)


@case
def client_deflated_unary_grpcio(under):
    # "deflate" is zlib's format. A server need not know it, but then must answer UNIMPLEMENTED.
    request = t.SimpleRequest(response_size=100, payload=payload(LARGE_REQUEST))
    try:
        answer = under.stub.UnaryCall(request, compression=grpc.Compression.Deflate)
        equal("size", len(answer.payload.body), 100)
    except grpc.RpcError as error:
        equal("status", error.code(), grpc.StatusCode.UNIMPLEMENTED)


@case
def server_compressed_unary_grpcio(under):
    for value in (True, False):
        request = t.SimpleRequest(response_size=LARGE_RESPONSE, response_compressed=t.BoolValue(value=value))
        equal("size", len(under.stub.UnaryCall(request).payload.body), LARGE_RESPONSE)


@case
def server_compressed_streaming_grpcio(under):
    request = t.StreamingOutputCallRequest(response_parameters=[
        t.ResponseParameters(size=31415, compressed=t.BoolValue(value=True)),
        t.ResponseParameters(size=92653, compressed=t.BoolValue(value=False))])
    sizes = [len(answer.payload.body) for answer in under.stub.StreamingOutputCall(request)]
    equal("sizes", sizes, [31415, 92653])


def _check_echo(call):
    initial = dict(call.initial_metadata())
    equal(f"initial {t.ECHO_INITIAL}", initial.get(t.ECHO_INITIAL), INITIAL_VALUE)
    trailing = dict(call.trailing_metadata())
    equal(f"trailing {t.ECHO_TRAILING}", trailing.get(t.ECHO_TRAILING), TRAILING_VALUE)


@case
def custom_metadata(under):
    metadata = [(t.ECHO_INITIAL, INITIAL_VALUE), (t.ECHO_TRAILING, TRAILING_VALUE)]
    _, call = under.stub.UnaryCall.with_call(
        t.SimpleRequest(response_size=1, payload=payload(1)), metadata=metadata)
    _check_echo(call)
    call = under.stub.FullDuplexCall(iter([output_request(1, 1)]), metadata=metadata, timeout=20)
    equal("answers", len(list(call)), 1)
    _check_echo(call)


@case
def status_code_and_message(under):
    status = t.EchoStatus(code=2, message="test status message")
    expected = (grpc.StatusCode.UNKNOWN, "test status message")
    equal("unary", code_of(lambda: under.stub.UnaryCall(t.SimpleRequest(response_status=status))), expected)
    requests = [t.StreamingOutputCallRequest(response_status=status)]
    equal("stream", code_of(lambda: list(under.stub.FullDuplexCall(iter(requests), timeout=20))), expected)


@case
def special_status_message(under):
    status = t.EchoStatus(code=2, message=SPECIAL_MESSAGE)
    equal("unary", code_of(lambda: under.stub.UnaryCall(t.SimpleRequest(response_status=status))),
          (grpc.StatusCode.UNKNOWN, SPECIAL_MESSAGE))


@case
def unimplemented_method(under):
    equal("status", code_of(lambda: under.stub.UnimplementedCall(t.Empty()))[0], grpc.StatusCode.UNIMPLEMENTED)


@case
def unimplemented_service(under):
    stub = t.Stub(under.channel, "grpc.testing.UnimplementedService")
    equal("status", code_of(lambda: stub.UnimplementedCall(t.Empty()))[0], grpc.StatusCode.UNIMPLEMENTED)


@case
def cancel_after_begin(under):
    requests = Requests()
    call = under.stub.StreamingInputCall.future(iter(requests))
    call.cancel()
    equal("cancelled", call.cancelled(), True)
    equal("status", call.code(), grpc.StatusCode.CANCELLED)
    requests.close()


@case
def cancel_after_first_response(under):
    requests = Requests()
    answers = under.stub.FullDuplexCall(iter(requests), timeout=20)
    requests.add(output_request(REQUEST_SIZES[0], RESPONSE_SIZES[0]))
    equal("size", len(next(answers).payload.body), RESPONSE_SIZES[0])
    answers.cancel()
    equal("status", code_of(lambda: next(answers))[0], grpc.StatusCode.CANCELLED)
    requests.close()


@case
def timeout_on_sleeping_server(under):
    requests = Requests()
    requests.add(t.StreamingOutputCallRequest(payload=payload(27182)))
    answers = under.stub.FullDuplexCall(iter(requests), timeout=0.001)
    equal("status", code_of(lambda: next(answers))[0], grpc.StatusCode.DEADLINE_EXCEEDED)
    requests.close()


@case
def pick_first_unary(under):
    for _ in range(100):
        equal("response", under.stub.UnaryCall(t.SimpleRequest(response_size=3)).payload.body, bytes(3))


@case
def rpc_soak(under):
    for _ in range(20):
        large_unary(under)


@case
def channel_soak(under):
    for _ in range(10):
        with under.open_channel() as channel:
            equal("response", t.Stub(channel).EmptyCall(t.Empty(), timeout=10), t.Empty())
