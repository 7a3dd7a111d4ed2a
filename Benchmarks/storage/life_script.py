"""Makes a script for pgbench out of the server's log of one life of a task: the same statements in the same pipelines.

    life_script.py LOG TASK NETWORK >life.sql

The store sends a commit as two pipelines: BEGIN with all that it has to know, then all that it writes with COMMIT. What
stood for the task and the network becomes a new task of the client, in any of the networks; positions of the log are the
client's own, because a script cannot use what it has read.
"""

import re
import sys

STATEMENT = re.compile(r"^\d+ LOG:  execute \S+: (.*)$")
PARAMETERS = re.compile(r"^\d+ DETAIL:  parameters: (.*)$")
PARAMETER = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')")

HEADER = """\\set n :n + 1
\\set net random(1, :networks)
\\set base (:turn * 100 + :client_id) * 1000000000 + :n * 100
"""


def statements(path):
    """The statements that were run, each with its parameters as literals."""
    found = []
    for line in open(path, encoding="utf-8", errors="replace"):
        line = line.rstrip("\n")
        if match := STATEMENT.match(line):
            found.append([match.group(1), {}])
        elif match := PARAMETERS.match(line):
            found[-1][1] = {int(number): text for number, text in PARAMETER.findall(match.group(1))}
        elif line.startswith("\t") and found and not found[-1][1]:
            found[-1][0] += "\n" + line[1:]
    return found


def without_colons(text):
    """pgbench takes what follows a colon for a variable of its own, within texts too."""
    if ":" not in text:
        return text
    return "E" + text.replace("\\", "\\\\").replace(":", "\\x3a")


class Script:
    def __init__(self, task, network):
        self.task = task
        self.network = network

    def literal(self, sql, number, text):
        """What stands for a parameter in the script."""
        is_position = sql.startswith("INSERT INTO log ") and number == 4 or sql.startswith("UPDATE log_heads") and number == 3
        if is_position:
            positions = ", ".join(f":base::int8 + {part}" for part in re.findall(r"\d+", text))
            return f"ARRAY[{positions}]"
        text = without_colons(text)
        if self.task in text:
            text = f"replace({text}, '{self.task}', 'tsk_' || :turn::text || '_' || :client_id::text || '_' || :n::text)"
        if self.network in text:
            text = f"replace({text}, '{self.network}', 'net_' || :net::text)"
        return text

    def line(self, sql, parameters):
        filled = re.sub(r"\$(\d+)", lambda match: self.literal(sql, int(match[1]), parameters[int(match[1])]), sql)
        return " ".join(filled.split()) + ";"


def pipelines(found):
    """The statements cut where the store waits for answers."""
    pipeline = []
    writes = False
    for sql, parameters in found:
        is_write = sql.startswith(("INSERT", "UPDATE", "DELETE"))
        if pipeline and (sql.startswith("BEGIN") or in_transaction(pipeline) and is_write and not writes):
            yield pipeline
            pipeline = []
        writes = is_write or writes and not sql.startswith("BEGIN")
        pipeline.append((sql, parameters))
        if sql == "COMMIT":
            yield pipeline
            pipeline = []
            writes = False
    if pipeline:
        yield pipeline


def in_transaction(pipeline):
    return pipeline[0][0].startswith("BEGIN")


def main():
    path, task, network = sys.argv[1:]
    found = statements(path)
    first = next(index for index, (_, parameters) in enumerate(found) if any(task in text for text in parameters.values()))
    while not found[first][0].startswith("BEGIN"):
        first -= 1
    script = Script(task, network)
    commits = 0
    print(HEADER, end="")
    for pipeline in pipelines(found[first:]):
        print("\\startpipeline")
        for sql, parameters in pipeline:
            commits += sql == "COMMIT"
            print(script.line(sql, parameters))
        print("\\endpipeline")
    print(f"life_script: {commits} commits", file=sys.stderr)
    if commits != 7:
        sys.exit(1)


if __name__ == "__main__":
    main()
