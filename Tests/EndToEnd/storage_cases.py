"""What an operator does with the store: backup under load, restore, a move to PostgreSQL and back, migrations, doctor."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import threading

from cases import Client, check, check_campaign, check_journal, kind
from database import SECRET
from postgres_cases import FLAGS, database, once, replica
from server import Server


class Command:
    """`mesh …` in a folder of its own, with nothing of the user's own configuration."""

    def __init__(self, mesh: str, folder: str) -> None:
        self.mesh, self.folder = mesh, folder

    def __call__(self, *words: str, code: int = 0, **variables: str) -> str:
        environment = {"HOME": self.folder, "PATH": os.environ["PATH"], **variables}
        result = subprocess.run([self.mesh, *words], capture_output=True, text=True, timeout=120, cwd=self.folder,
                                env=environment)
        said = result.stdout + result.stderr
        check(result.returncode == code, f"mesh {' '.join(words)} ended with {result.returncode}: {said}")
        check(SECRET not in said and "pa%2F" not in said, f"the password is in: {said}")
        return said


def _worked(client: Client, count: int = 2) -> list:
    network = client.network()
    tasks = [client.submit(network) for _ in range(count)]
    for task in tasks:
        client.finished(task)
    return tasks


def _same(client: Client, tasks: list, journals: dict) -> None:
    for task in tasks:
        check(client.finished(task) == journals[task.id], "a journal is another one")
        check_campaign(client.get(task))


def _under_load(client: Client, body) -> list:
    """Submits while the body runs; the tasks that were acknowledged."""
    network, tasks, stop = client.network(), [], threading.Event()

    def submit() -> None:
        while not stop.is_set() and len(tasks) < 200:
            tasks.append(client.submit(network))

    thread = threading.Thread(target=submit)
    thread.start()
    try:
        body()
    finally:
        stop.set()
        thread.join(30)
    return tasks


def _finishes(client: Client, before: list, during: list) -> None:
    """A backup holds what was there before it, and of what came meanwhile a first part."""
    for task in before:
        check(kind(client.finished(task)[-1]) == "completed", "a task that was finished is not")
    found = []
    for task in during:
        try:
            client.get(task)
            found.append(task)
        except Exception:
            break
    for task in found[:5]:
        events = client.finished(task)
        check_journal(events)
        once(events)


def a_backup_under_load_restores(server, stubs) -> None:
    with tempfile.TemporaryDirectory() as folder:
        mesh = Command(server.mesh, folder)
        path, file = folder + "/mesh.db", folder + "/backup.db"
        with Server(server.mesh, folder, flags=FLAGS) as running:
            client = Client(stubs, running.address)
            before = _worked(client)
            during = _under_load(client, lambda: check("layout" in mesh("backup", file, "--storage-path", path), "words"))
            check("is there already" in mesh("backup", file, "--storage-path", path, code=1), "it wrote over a file")
            check("another mesh serve" in mesh("restore", file, "--force", "--storage-path", path, code=1),
                  "it restored under a server")
            client.close()
            check(running.stop() == 0, "the server did not end well")
        check("is there already" in mesh("restore", file, "--storage-path", path, code=4), "it wrote over the store")
        check("networks" in mesh("restore", file, "--force", "--storage-path", path), "it does not say what it holds")
        check(pathlib.Path(path + ".replaced").exists(), "what was there is gone")
        with Server(server.mesh, folder, flags=FLAGS) as restored:
            client = Client(stubs, restored.address)
            _finishes(client, before, during)
            client.close()
        damaged = pathlib.Path(folder + "/damaged.db")
        damaged.write_bytes(pathlib.Path(file).read_bytes()[:20_000] + b"x" * 30_000)
        check("damaged" in mesh("restore", str(damaged), "--storage-path", folder + "/new.db", code=1), "it took anything")
        check(not pathlib.Path(folder + "/new.db").exists(), "something was made of a damaged backup")


def a_pg_dump_under_load_restores(server, stubs) -> None:
    address, other = database().create(), database().create()
    with tempfile.TemporaryDirectory() as folder:
        mesh, file = Command(server.mesh, folder), folder + "/backup.dump"
        with replica(server, address) as running:
            client = Client(stubs, running.address)
            before = _worked(client)
            during = _under_load(client, lambda: mesh("backup", file, AIMESH_STORAGE_URL=address))
            check("Stop what serves" in mesh("restore", file, "--force", code=1, AIMESH_STORAGE_URL=address),
                  "it restored under a server")
            client.close()
        # Tables without rows are as good as none.
        mesh("migrate", AIMESH_STORAGE_URL=other)
        check("restored, layout" in mesh("restore", file, AIMESH_STORAGE_URL=other), "it does not say what it holds")
        check("not empty" in mesh("restore", file, code=4, AIMESH_STORAGE_URL=other), "it wrote over a store")
        mesh("restore", file, "--force", AIMESH_STORAGE_URL=other)
        with replica(server, other) as restored:
            client = Client(stubs, restored.address)
            _finishes(client, before, during)
            client.close()
        check("valid archive" in mesh("restore", server.mesh, "--force", code=1, AIMESH_STORAGE_URL=other),
              "it took a file that is no backup")


def a_move_to_postgresql_and_back_loses_nothing(server, stubs) -> None:
    address = database().create()
    with tempfile.TemporaryDirectory() as folder:
        mesh = Command(server.mesh, folder)
        path, back = folder + "/mesh.db", folder + "/back/mesh.db"
        with Server(server.mesh, folder, flags=FLAGS) as running:
            client = Client(stubs, running.address)
            tasks = _worked(client)
            journals = {task.id: client.finished(task) for task in tasks}
            open_task = client.submit(client.network(), approval_points=["APPROVAL_POINT_PLAN"])
            for event in client.watch(open_task):
                if kind(event) == "waiting":
                    waiting = event.waiting.waiting.id
                    break
            check("another mesh serve" in mesh("move", "--from", path, code=1, AIMESH_MOVE_TO=address),
                  "it moved what a server writes to")
            client.close()
            check(running.stop() == 0, "the server did not end well")
        said = mesh("move", "--from", path, AIMESH_MOVE_TO=address)
        check(re.search(r"moved \d+ rows", said) is not None, f"it says: {said}")
        check("not empty" in mesh("move", "--from", path, code=1, AIMESH_MOVE_TO=address), "it moved into a store")
        with replica(server, address) as moved:
            client = Client(stubs, moved.address)
            _same(client, tasks, journals)
            # What waited for a person goes on there.
            request = stubs.task_service_pb2.ResumeTaskRequest(task_id=open_task.id, waiting_id=waiting)
            request.approve.approved = True
            client.tasks.ResumeTask(request, metadata=client.metadata, timeout=20)
            journals[open_task.id] = client.finished(open_task)
            check(kind(journals[open_task.id][-1]) == "completed", "the task that waited did not complete")
            check("Stop what serves" in mesh("move", "--to", back, code=1, AIMESH_MOVE_FROM=address),
                  "it moved what a server writes to")
            client.close()
            check(moved.stop() == 0, "the server did not end well")
        mesh("move", "--to", back, AIMESH_MOVE_FROM=address)
        check("is there already" in mesh("move", "--to", back, code=4, AIMESH_MOVE_FROM=address), "it wrote over a file")
        with Server(server.mesh, folder + "/back", flags=FLAGS) as again:
            client = Client(stubs, again.address)
            _same(client, tasks + [open_task], journals)
            _worked(client, 1)
            client.close()


def a_move_that_is_killed_leaves_nothing_behind(server, stubs) -> None:
    address = database().create()
    with tempfile.TemporaryDirectory() as folder:
        mesh, path = Command(server.mesh, folder), folder + "/mesh.db"
        with Server(server.mesh, folder, flags=FLAGS) as running:
            client = Client(stubs, running.address)
            tasks = _worked(client, 3)
            client.close()
            running.stop()
        environment = {"HOME": folder, "PATH": os.environ["PATH"], "AIMESH_MOVE_TO": address}
        process = subprocess.Popen([server.mesh, "move", "--from", path], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, text=True, env=environment, cwd=folder)
        for line in process.stderr:
            if line.startswith("tasks:"):
                process.send_signal(signal.SIGKILL)
                break
        process.wait()
        process.stderr.close()
        moved = database().query(address, "SELECT count(*) FROM networks") if database().query(
            address, "SELECT to_regclass('networks') IS NOT NULL") == "t" else "0"
        if moved == "0":
            mesh("move", "--from", path, AIMESH_MOVE_TO=address)
        check(database().query(address, "SELECT count(*) FROM tasks") == str(len(tasks)), "not all tasks arrived")


def migrations_go_both_ways_and_newer_stores_are_refused(server, stubs) -> None:
    address = database().create()
    with tempfile.TemporaryDirectory() as folder:
        mesh, path = Command(server.mesh, folder), folder + "/mesh.db"
        for flags, variables in ((["--storage-path", path], {}), ([], {"AIMESH_STORAGE_URL": address})):
            check("no tables yet" in mesh("migrate", "--status", *flags, **variables), "an empty store has a layout")
            check("from layout 0 to" in mesh("migrate", *flags, **variables), "it did not migrate")
            check("the newest" in mesh("migrate", "--status", *flags, **variables), "it is not the newest")
            check("nothing was to do" in mesh("migrate", *flags, **variables), "it did something")
            check("--force" in mesh("migrate", "--to", "0", *flags, code=2, **variables), "it removed everything")
            check("there is no layout 99" in mesh("migrate", "--to", "99", *flags, code=2, **variables), "99")
            mesh("migrate", "--to", "0", "--force", *flags, **variables)
            mesh("migrate", *flags, **variables)
        check("to 5" in mesh("migrate", "--to", "5", "--storage-path", path), "it did not go down")
        mesh("migrate", "--storage-path", path)
        database().query(address, "INSERT INTO schema_migrations VALUES (999, 'from the future', 0)")
        for words in (["migrate"], ["migrate", "--status"], ["doctor"]):
            check("run a newer program" in mesh(*words, code=1, AIMESH_STORAGE_URL=address), f"{words} took it")


def the_doctor_finds_what_is_wrong(server, stubs) -> None:
    address, standing = database().create(), database().create()
    database().query("postgres", f"ALTER DATABASE {standing.rsplit('/', 1)[-1]} SET default_transaction_read_only = on")
    with tempfile.TemporaryDirectory() as folder:
        mesh = Command(server.mesh, folder)
        said = mesh("doctor", "--listen-port", "0")
        check("is made when the server starts" in said and "MiB are free" in said, f"the folder: {said}")
        check("PostgreSQL 15" in mesh("doctor", "--listen-port", "0", AIMESH_STORAGE_URL=address), "the database")
        closed = address.replace(f":{database().port}/", ":1/")
        for code, words, flags, variables in (
            (1, "check address, port", [], {"AIMESH_STORAGE_URL": closed}),
            (1, "create the database", [], {"AIMESH_STORAGE_URL": database().address("nothing")}),
            (1, "takes no writes", [], {"AIMESH_STORAGE_URL": standing}),
            (1, "lower storage.connections", ["--storage-connections", "150"], {"AIMESH_STORAGE_URL": address}),
            (1, "check the network, or OPENAI_BASE_URL", [],
             {"OPENAI_API_KEY": "sk-1234567890abcdef", "OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}),
            (0, f"127.0.0.1:{database().port} answers", [],
             {"OPENAI_API_KEY": "sk-1234567890abcdef", "OPENAI_BASE_URL": f"http://127.0.0.1:{database().port}/v1"}),
            (1, "cannot be resolved", [], {"OPENAI_API_KEY": "sk-1234567890abcdef",
                                           "OPENAI_BASE_URL": "http://no-such-name.invalid/v1"}),
            (1, "set memory.qdrant_url", [], {"AIMESH_MEMORY_QDRANT_URL": "http://127.0.0.1:1",
                                              "AIMESH_MEMORY_QDRANT_KEY": "sk-1234567890abcdef"}),
            (1, "must be from 1 to 200", ["--storage-connections", "0"], {}),
        ):
            said = mesh("doctor", "--listen-port", "0", *flags, code=code, **variables)
            check(words in said, f"'{words}' is not in: {said}")
            check("sk-1234" not in said, "a key is shown")


CASES = [
    a_backup_under_load_restores, a_pg_dump_under_load_restores, a_move_to_postgresql_and_back_loses_nothing,
    a_move_that_is_killed_leaves_nothing_behind, migrations_go_both_ways_and_newer_stores_are_refused,
    the_doctor_finds_what_is_wrong,
]
