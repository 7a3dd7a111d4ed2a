"""Turns what the runs printed into tables and RESULT lines.

usage: table.py MEASURES, where each line of MEASURES is `turn server scenario measure value`
"""

import collections
import statistics
import sys

SERVERS = {"swift": "Swift", "cpp": "gRPC C++", "nghttpd": "nghttpd"}
RESULT_NAMES = {"swift": "rpc.", "cpp": "rpc.grpc_cpp.", "nghttpd": "rpc.nghttpd."}
PEERS = {"cpp": "grpc_cpp", "nghttpd": "nghttpd"}

UNARY = {
    "c1m1": "unary, 1 connection with 1 call at a time",
    "c10m100": "unary, 10 connections with 100 calls each",
    "c100m10": "unary, 100 connections with 10 calls each",
    "c1000m1": "unary, 1,000 connections with 1 call each",
}
UNARY_ROWS = [
    ("rps", "calls/s", 1, 0, "req/s"),
    ("p50_us", "latency p50, us", 1, 0, "us"),
    ("p99_us", "latency p99, us", 1, 0, "us"),
    ("cpu_s_per_100k", "server CPU, s per 100,000", 1, 3, "s"),
    ("server_cores", "server CPU, % of a core", 100, 0, None),
    ("load_cores", "h2load CPU, % of a core", 100, 0, None),
]
STREAM_ROWS = [
    ("messages_per_s", "messages/s", 1, 0, "msg/s"),
    ("cpu_us_per_message", "server CPU, us per message", 1, 3, "us"),
    ("server_cores", "server CPU, % of a core", 100, 0, None),
    ("load_cores", "h2load CPU, % of a core", 100, 0, None),
]
# measure, and the name of our value divided by the peer's
UNARY_RATIOS = [("cpu_s_per_100k", "cpu_vs_"), ("rps", "rps_vs_")]
STREAM_RATIOS = [("cpu_us_per_message", "cpu_vs_"), ("messages_per_s", "messages_vs_")]

IDLE = {"idle-10000": "idle", "idle-1000": "idle1000"}


def read(path):
    """All turns of each measure, and the ciphers that were used."""
    turns, ciphers = collections.defaultdict(list), collections.defaultdict(set)
    with open(path) as file:
        for line in file:
            _, server, scenario, measure, value = line.split()
            if measure == "cipher":
                ciphers[value].add(server)
            else:
                turns[server, scenario, measure].append(float(value))
    return turns, ciphers


class Report:
    def __init__(self, turns):
        self.turns = turns
        self.medians = {key: statistics.median(values) for key, values in turns.items()}
        self.servers = [server for server in SERVERS if any(key[0] == server for key in turns)]
        self.results = []

    def has(self, scenario):
        return any(key[1] == scenario for key in self.turns)

    def head(self, title):
        print(f"\n{title}")
        ratios = [f"vs {SERVERS[peer]}" for peer in PEERS if self.compares(peer)]
        print(f"  {'':<32}" + "".join(f"{text:>14}" for text in [SERVERS[server] for server in self.servers] + ratios))

    def compares(self, peer):
        return "swift" in self.servers and peer in self.servers

    def row(self, scenario, measure, label, scale=1, digits=0, compared=True):
        cells = []
        for server in self.servers:
            value = self.medians.get((server, scenario, measure))
            cells.append("-" if value is None else f"{value * scale:,.{digits}f}")
        for peer in PEERS:
            if compared and self.compares(peer):
                ratio = self.ratio(scenario, measure, peer)
                cells.append("-" if ratio is None else f"{ratio:.2f}")
        print(f"  {label:<32}" + "".join(f"{cell:>14}" for cell in cells))

    def spread(self, scenario, measure, digits):
        """The least and the most of the turns: how far to trust the row above."""
        cells = []
        for server in self.servers:
            values = self.turns.get((server, scenario, measure))
            cells.append("-" if not values else f"{min(values):.{digits}f}-{max(values):.{digits}f}")
        print(f"  {'  in the turns':<32}" + "".join(f"{cell:>14}" for cell in cells))

    def ratio(self, scenario, measure, peer):
        ours, theirs = (self.medians.get((server, scenario, measure)) for server in ("swift", peer))
        return None if ours is None or not theirs else ours / theirs

    def best_ratio(self, scenario, measure, peer):
        ours, theirs = (self.turns.get((server, scenario, measure)) for server in ("swift", peer))
        return None if not ours or not theirs else min(ours) / min(theirs)

    def result(self, scenario, name, measure, unit, digits):
        for server in self.servers:
            value = self.medians.get((server, scenario, measure))
            if value is not None:
                self.results.append(f"{RESULT_NAMES[server]}{name} {value:.{digits}f} {unit}")

    def result_ratio(self, scenario, name, measure):
        for peer, peer_name in PEERS.items():
            ratio = self.ratio(scenario, measure, peer)
            if ratio is not None:
                self.results.append(f"rpc.{name}{peer_name} {ratio:.3f} ratio")

    def load(self, scenario, title, rows, spread, ratios):
        self.head(title)
        for measure, label, scale, digits, unit in rows:
            self.row(scenario, measure, label, scale, digits, compared=unit is not None)
            if measure == spread:
                self.spread(scenario, measure, digits)
            if unit is not None:
                self.result(scenario, f"{scenario}.{measure}", measure, unit, digits)
        for measure, name in ratios:
            self.result_ratio(scenario, f"{scenario}.{name}", measure)
        # Where the host moves our cores apart, a server whose threads share data may need twice its time for a whole
        # turn or several, while nghttpd notices nothing. The best turns of both say how they compare without that.
        for peer, peer_name in PEERS.items():
            best = self.best_ratio(scenario, spread, peer)
            if best is not None:
                self.results.append(f"rpc.{scenario}.cpu_vs_{peer_name}_best {best:.3f} ratio")

    def idle(self, prefix, title):
        self.head(title)
        for scenario, name in IDLE.items():
            if not self.has(prefix + scenario):
                continue
            count = int(scenario.split("-")[1])
            self.row(prefix + scenario, "kib_per_connection", f"KiB each of {count:,}", digits=2)
            self.result(prefix + scenario, f"{prefix}{name}.kib_per_connection", "kib_per_connection", "KiB", 2)
            self.result_ratio(prefix + scenario, f"{prefix}{name}.vs_", "kib_per_connection")


def main():
    turns, ciphers = read(sys.argv[1])
    report = Report(turns)
    for prefix, transport in (("", ""), ("tls.", ", TLS")):
        for name, title in UNARY.items():
            if report.has(prefix + name):
                report.load(prefix + name, title + transport, UNARY_ROWS, "cpu_s_per_100k", UNARY_RATIOS)
        if report.has(prefix + "stream"):
            title = "server streaming, 10 connections with 1 call of 1,000 messages each" + transport
            report.load(prefix + "stream", title, STREAM_ROWS, "cpu_us_per_message", STREAM_RATIOS)
    for prefix, transport in (("", ""), ("tls.", ", TLS")):
        if any(report.has(prefix + scenario) for scenario in IDLE):
            report.idle(prefix, "memory of an idle connection that made one call" + transport)
    if ciphers:
        said = "; ".join(f"{cipher} ({', '.join(sorted(servers))})" for cipher, servers in sorted(ciphers.items()))
        print(f"\nTLS: {said}")
    print()
    for result in report.results:
        print("RESULT", result)


main()
