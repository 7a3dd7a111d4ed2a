"""Does a server keep RFC 9113 and RFC 7541?

    run.py --subject HOST:PORT                                   a gRPC server with grpc.testing.TestService
    run.py --subject HOST:PORT --baseline HOST:PORT --path /file --large-path /large
    run.py --baseline-only

Every case runs against the baseline, nghttpd, and against the subject. A case counts against the subject only if the
baseline passes it: the promise is "at least as strict as nghttp2's own server". Without --baseline the script starts an
nghttpd of its own. Exit code 1 if a case counts against the subject.
"""

import argparse
import os
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

from suite import CASES, NotApplicable, Peer, Unmet
from h2peer.dialects import GRPC, StaticFile
from h2peer.server_process import ServerProcess

import cases.preface  # noqa: F401
import cases.framing  # noqa: F401
import cases.stream_states  # noqa: F401
import cases.data_and_headers  # noqa: F401
import cases.control_frames  # noqa: F401
import cases.flow_control  # noqa: F401
import cases.messages  # noqa: F401
import cases.compression  # noqa: F401

SMALL_FILE, LARGE_FILE = 100, 300_000  # bytes


class Target:
    def __init__(self, address, dialect):
        host, _, port = address.rpartition(":")
        self.host, self.port, self.dialect = host.strip("[]"), int(port), dialect


class Verdict:
    """`outcome` is "pass", "FAIL" or "n/a"."""

    def __init__(self, outcome, note, peer):
        self.outcome, self.note = outcome, note
        self.sent = " | ".join(peer.sent[-6:]) if peer else ""
        self.came = " | ".join(peer.received[-8:]) if peer else ""


def run_case(one, target, timeout):
    peer = None
    try:
        peer = Peer(target, timeout)
        with peer:
            if one.handshake:
                peer.handshake(*one.settings)
            note = one.body(peer)
            if one.expectation is not None:
                note = one.expectation.judge(peer)
            return Verdict("pass", note or "", peer)
    except Unmet as unmet:
        return Verdict("FAIL", str(unmet), peer)
    except NotApplicable as reason:
        return Verdict("n/a", str(reason), peer)
    except Exception as error:  # A fault of the suite or a refused connection; either must be seen, not hidden.
        return Verdict("FAIL", f"{type(error).__name__}: {error} {traceback.format_exc(limit=-2)}", peer)


def report(one, baseline, subject):
    columns = []
    if baseline:
        columns.append(f"baseline {baseline.outcome:<4}")
    if subject:
        columns.append(f"subject {subject.outcome:<4}")
    shown = subject or baseline
    print(f"{' '.join(columns)}  {one.title}" + (f"  [{shown.note}]" if shown.outcome != "FAIL" and shown.note else ""))
    for who, verdict in (("baseline", baseline), ("subject", subject)):
        if verdict and verdict.outcome == "FAIL":
            expected = one.expectation.words if one.expectation else "see the name"
            print(f"    {who}: expected {expected}\n      got:  {verdict.note}\n      sent: {verdict.sent}\n"
                  f"      came: {verdict.came or 'nothing'}")
    sys.stdout.flush()


def run(baseline, subject, only, timeout, jobs):
    chosen = [one for one in CASES if not only or only.lower() in one.title.lower()]
    counts = {"passed": 0, "failed": 0, "not_required": 0, "not_applicable": 0, "baseline_failed": 0}

    def both(one):
        return (run_case(one, baseline, timeout) if baseline else None,
                run_case(one, subject, timeout) if subject else None)

    started = time.monotonic()
    with ThreadPoolExecutor(jobs) as pool:
        for one, (base, verdict) in zip(chosen, pool.map(both, chosen)):
            report(one, base, verdict)
            counts["baseline_failed"] += base is not None and base.outcome == "FAIL"
            judged = verdict or base
            if judged.outcome == "pass":
                counts["passed"] += 1
            elif judged.outcome == "n/a":
                counts["not_applicable"] += 1
            elif subject and base and base.outcome != "pass":
                counts["not_required"] += 1
            else:
                counts["failed"] += 1
    who = "subject" if subject else "baseline"
    print(f"{len(chosen)} cases in {time.monotonic() - started:.1f} s; {who}: {counts['passed']} passed, "
          f"{counts['failed']} failed, {counts['not_required']} failed where the baseline fails too, "
          f"{counts['not_applicable']} not applicable; the baseline fails {counts['baseline_failed']}")
    return 1 if counts["failed"] or not chosen else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--subject", metavar="HOST:PORT")
    parser.add_argument("--subject-path", metavar="PATH", help="the subject is a web server with this file")
    parser.add_argument("--baseline", metavar="HOST:PORT")
    parser.add_argument("--path", default="/file", help=f"a file of {SMALL_FILE} bytes, of the baseline")
    parser.add_argument("--large-path", default="/large", help=f"a file of at least {LARGE_FILE} bytes")
    parser.add_argument("--baseline-only", action="store_true", help="judge the baseline")
    parser.add_argument("--no-baseline", action="store_true", help="every failure counts")
    parser.add_argument("--only", metavar="TEXT", help="cases whose section or name holds the text")
    parser.add_argument("--timeout", type=float, default=2.0, help="seconds to wait for the server, each time")
    parser.add_argument("--jobs", type=int, default=4, help="cases at a time")
    options = parser.parse_args()
    if not options.subject and not options.baseline_only:
        parser.error("--subject or --baseline-only")

    subject = None
    if options.subject:
        web = StaticFile(options.subject_path, options.large_path)
        subject = Target(options.subject, web if options.subject_path else GRPC())
    if options.no_baseline:
        sys.exit(run(None, subject, options.only, options.timeout, options.jobs))
    if options.baseline:
        baseline = Target(options.baseline, StaticFile(options.path, options.large_path))
        sys.exit(run(baseline, subject, options.only, options.timeout, options.jobs))
    with tempfile.TemporaryDirectory() as folder:
        for name, size in (("file", SMALL_FILE), ("large", LARGE_FILE)):
            with open(os.path.join(folder, name), "wb") as stream:
                stream.write(bytes(size))
        with ServerProcess(["nghttpd", "--no-tls", "-a", "127.0.0.1", "{port}", "-d", folder]) as server:
            baseline = Target(f"127.0.0.1:{server.port}", StaticFile("/file", "/large"))
            code = run(baseline, subject, options.only, options.timeout, options.jobs)
    sys.exit(code)


if __name__ == "__main__":
    main()
