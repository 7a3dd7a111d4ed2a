"""grpcio as a server of grpc.testing.TestService, with health and reflection, to judge a client by.

    grpcio_server.py --port N [--tls-cert F --tls-key F [--client-ca F]]

It prints `listening on 127.0.0.1:N` when it is ready. grpcio does not tell a handler whether a message came compressed,
so `expect_compressed` is not checked here; raw_server.py does that.
"""

import argparse
import threading
import time
from concurrent import futures

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection, reflection_pb2

import testing_service as t


class TestService:
    def EmptyCall(self, request, context):
        _echo_metadata(context)
        return t.Empty()

    def UnaryCall(self, request, context):
        _echo_metadata(context)
        _maybe_end(request, context)
        if request.HasField("response_compressed") and request.response_compressed.value:
            context.set_compression(grpc.Compression.Gzip)
        return t.SimpleResponse(payload=t.Payload(body=bytes(request.response_size)))

    def CacheableUnaryCall(self, request, context):
        context.send_initial_metadata((("cache-control", "max-age=60, public"),))
        return t.SimpleResponse(payload=t.Payload(body=request.payload.body))

    def StreamingOutputCall(self, request, context):
        _echo_metadata(context)
        if any(wanted.compressed.value for wanted in request.response_parameters):
            context.set_compression(grpc.Compression.Gzip)
        yield from _responses(request, context)
        _maybe_end(request, context)

    def StreamingInputCall(self, requests, context):
        size = sum(len(request.payload.body) for request in requests)
        return t.StreamingInputCallResponse(aggregated_payload_size=size)

    def FullDuplexCall(self, requests, context):
        _echo_metadata(context)
        for request in requests:
            _maybe_end(request, context)
            yield from _responses(request, context)

    def HalfDuplexCall(self, requests, context):
        for request in list(requests):
            yield from _responses(request, context)


def _responses(request, context):
    for wanted in request.response_parameters:
        if wanted.interval_us:
            # In small steps, so that a cancelled call does not hold its thread.
            end = time.monotonic() + wanted.interval_us / 1e6
            while time.monotonic() < end and context.is_active():
                time.sleep(min(0.01, max(0.0, end - time.monotonic())))
            if not context.is_active():
                return
        if wanted.HasField("compressed") and not wanted.compressed.value:
            context.disable_next_message_compression()
        yield t.StreamingOutputCallResponse(payload=t.Payload(body=bytes(wanted.size)))


def _echo_metadata(context):
    received = context.invocation_metadata()
    initial = [(key, value) for key, value in received if key == t.ECHO_INITIAL]
    if initial:
        context.send_initial_metadata(initial)
    trailing = [(key, value) for key, value in received if key == t.ECHO_TRAILING]
    if trailing:
        context.set_trailing_metadata(trailing)


def _maybe_end(request, context):
    if request.HasField("response_status"):
        context.set_details(request.response_status.message)
        code = next((code for code in grpc.StatusCode if code.value[0] == request.response_status.code),
                    grpc.StatusCode.UNKNOWN)
        if code != grpc.StatusCode.OK:
            context.abort(code, request.response_status.message)


def reflection_v1(servicer):
    """grpcio-reflection knows v1alpha only; v1 has the same messages under other names."""
    return grpc.method_handlers_generic_handler("grpc.reflection.v1.ServerReflection", {
        "ServerReflectionInfo": grpc.stream_stream_rpc_method_handler(
            servicer.ServerReflectionInfo,
            request_deserializer=reflection_pb2.ServerReflectionRequest.FromString,
            response_serializer=reflection_pb2.ServerReflectionResponse.SerializeToString)})


def _bytes(path):
    with open(path, "rb") as stream:
        return stream.read()


def serve(port, tls_cert=None, tls_key=None, client_ca=None):
    # Health's Watch holds no thread; a hundred calls at a time and the streams of reflection do.
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=128), options=[("grpc.so_reuseport", 0)])
    server.add_generic_rpc_handlers((t.handlers(TestService()),))
    checks = health.HealthServicer(experimental_non_blocking=True,
                                   experimental_thread_pool=futures.ThreadPoolExecutor(max_workers=4))
    health_pb2_grpc.add_HealthServicer_to_server(checks, server)
    services = (t.SERVICE, health.SERVICE_NAME, reflection.SERVICE_NAME, "grpc.reflection.v1.ServerReflection")
    for name in ("",) + services[:2]:
        checks.set(name, health_pb2.HealthCheckResponse.SERVING)
    reflection.enable_server_reflection(services, server)
    server.add_generic_rpc_handlers((reflection_v1(reflection.ReflectionServicer(services)),))
    address = f"127.0.0.1:{port}"
    if tls_cert:
        credentials = grpc.ssl_server_credentials(
            [(_bytes(tls_key), _bytes(tls_cert))], root_certificates=_bytes(client_ca) if client_ca else None,
            require_client_auth=client_ca is not None)
        bound = server.add_secure_port(address, credentials)
    else:
        bound = server.add_insecure_port(address)
    server.start()
    print(f"listening on 127.0.0.1:{bound}", flush=True)
    return server


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--tls-cert")
    parser.add_argument("--tls-key")
    parser.add_argument("--client-ca")
    server = serve(**vars(parser.parse_args()))
    try:
        threading.Event().wait()
    finally:
        server.stop(None)


if __name__ == "__main__":
    main()
