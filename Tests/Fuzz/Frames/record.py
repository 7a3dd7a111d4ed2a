"""Records real HTTP/2 traffic for the frame fuzzer: a proxy between a client that is run and a server that is there.

usage: record.py OUT NAME SERVER_PORT COMMAND...

`{port}` in the command stands for the proxy's port. What clients sent goes to OUT/requests/NAME-N, what the server sent
to OUT/responses/NAME-N, for each connection with bytes; each file starts with the two control bytes of FuzzInput and
holds 6 KiB at most.
"""

import os
import socket
import subprocess
import sys
import threading

BYTES_MAX = 6 * 1024


def pump(source, target, kept):
    try:
        while data := source.recv(65536):
            kept += data
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def serve(listener, server_port, connections):
    while True:
        try:
            client, _ = listener.accept()
        except OSError:
            return
        server = socket.create_connection(("127.0.0.1", server_port))
        requests, responses = bytearray(), bytearray()
        threads = [
            threading.Thread(target=pump, args=(client, server, requests), daemon=True),
            threading.Thread(target=pump, args=(server, client, responses), daemon=True),
        ]
        connections.append((requests, responses, threads))
        for thread in threads:
            thread.start()


def main():
    out, name, server_port, command = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    connections = []
    threading.Thread(target=serve, args=(listener, server_port, connections), daemon=True).start()
    command = [part.replace("{port}", str(port)) for part in command]
    result = subprocess.run(command, stdout=subprocess.DEVNULL, timeout=60)
    listener.close()
    for index, (requests, responses, threads) in enumerate(connections):
        for thread in threads:
            thread.join(timeout=2)
        for folder, kept in (("requests", requests), ("responses", responses)):
            if kept:
                os.makedirs(os.path.join(out, folder), exist_ok=True)
                with open(os.path.join(out, folder, f"{name}-{index}"), "wb") as file:
                    file.write(b"\0\0" + kept[:BYTES_MAX])
    # What a client thinks of the answers is no matter here; that it spoke is.
    if not connections:
        sys.exit(f"record: {name} did not connect (it returned {result.returncode})")


if __name__ == "__main__":
    main()
