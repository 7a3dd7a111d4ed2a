"""Checks the generated OpenAPI document against the standard, against itself and against the documented requests.

    python Tests/OpenAPI/check_openapi.py openapi.json

Prints a line for each check that fails and `N passed, M failed` at the end. Needs openapi-spec-validator and
rfc3339-validator (Tests/requirements.txt).
"""

import copy
import json
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

BASE = "urn:openapi"
VERBS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")

# Every path that the first clients know, as their document lists them.
DOCUMENTED_PATHS = """
POST /api/mesh/networks
GET /api/mesh/networks
GET /api/mesh/networks/{network_id}
DELETE /api/mesh/networks/{network_id}
POST /api/mesh/networks/{network_id}/tasks
POST /api/mesh/networks/{network_id}/tasks/{task_id}/process
GET /api/mesh/networks/{network_id}/tasks/{task_id}
GET /api/mesh/networks/{network_id}/tasks
POST /api/mesh/networks/{network_id}/tasks/stream
GET /api/mesh/tasks/{task_id}/stream
GET /api/mesh/tasks/{task_id}/events
POST /api/mesh/generate/stream
POST /api/mesh/networks/{network_id}/agents
DELETE /api/mesh/networks/{network_id}/agents/{agent_id}
GET /api/mesh/networks/{network_id}/agents
POST /api/mesh/networks/{network_id}/memory
GET /api/mesh/networks/{network_id}/memory
GET /api/mesh/health
GET /api/mesh/stats/cost
GET /api/mesh/stats/usage
GET /api/mesh/stats/models
POST /api/mesh/security/api-keys
GET /api/mesh/security/api-keys
DELETE /api/mesh/security/api-keys/{api_key}
GET /api/mesh/security/audit-logs
POST /api/mesh/security/retention-policy
GET /api/mesh/security/retention-policy
GET /metrics
GET /openapi.json
GET /healthz
GET /readyz
"""

# The bodies that the first clients send, as their document shows them with curl.
NETWORKS = "/api/mesh/networks"
TASKS = "/api/mesh/networks/{network_id}/tasks"
AGENTS = "/api/mesh/networks/{network_id}/agents"
KEYS = "/api/mesh/security/api-keys"
RETENTION = "/api/mesh/security/retention-policy"
GENERATE = "/api/mesh/generate/stream"

NETWORK = {
    "name": "Email Campaign Assistant",
    "description": "AI network for creating and optimizing email campaigns",
    "max_iterations": 10,
    "timeout_seconds": 300,
}
SELECTED_TASK = {
    "task": "Create an email campaign for a new product launch",
    "context": {
        "product_name": "TechPro X1",
        "product_description": "Advanced AI-powered development tool",
    },
    "model_selection": {
        "task_complexity": "MEDIUM",
        "requires_vision": False,
        "requires_function_calling": False,
        "cost_sensitive": True,
    },
}
TASK = {
    "task": "Create an email campaign for a new product launch targeting tech professionals",
    "context": {
        "product_name": "TechPro X1",
        "product_description": "Advanced AI-powered development tool",
        "target_audience": "Software developers and IT professionals",
        "key_features": ["AI code completion", "Automated testing", "Performance optimization"],
    },
    "priority": 1,
}
STREAMED_TASK = {
    "task": "Create an email campaign for a new product launch",
    "context": {"product_name": "TechPro X1", "target_audience": "Software developers"},
    "priority": 1,
}
PROMPT = {
    "prompt": "Write a short introduction email for TechPro X1",
    "model": "claude-3-7-sonnet",
    "temperature": 0.7,
    "max_tokens": 1000,
}
AGENT = {
    "agent_config": {
        "name": "SEO Specialist",
        "type": "seo",
        "model": "claude-3-7-sonnet",
        "description": "Specializes in search engine optimization",
        "parameters": {"temperature": 0.4, "max_tokens": 4000},
        "capabilities": ["keyword_analysis", "seo_optimization", "content_recommendations"],
    }
}
KEY = {"user_id": "user123", "role": "user", "scopes": ["read", "write"]}
SECURE_NETWORK = {"name": "Secure Network", "description": "Network with strong security"}
POLICY = {"retention_days": 180}

DOCUMENTED_BODIES = [
    (NETWORKS, NETWORK),
    (TASKS, SELECTED_TASK),
    (TASKS, TASK),
    (TASKS + "/stream", STREAMED_TASK),
    (GENERATE, PROMPT),
    (AGENTS, AGENT),
    (KEYS, KEY),
    (NETWORKS, SECURE_NETWORK),
    (RETENTION, POLICY),
]

ABSENT = object()

# A documented body with one thing changed: the path of the change, the new value, and whether it must be refused.
CHANGED_BODIES = [
    (NETWORKS, NETWORK, "name", ABSENT, True),
    (NETWORKS, NETWORK, "name", "", True),
    (NETWORKS, NETWORK, "name", "n" * 100, False),
    (NETWORKS, NETWORK, "name", "n" * 101, True),
    (NETWORKS, NETWORK, "name", 7, True),
    (NETWORKS, NETWORK, "description", "d" * 2001, True),
    (NETWORKS, NETWORK, "max_iterations", -1, True),
    (NETWORKS, NETWORK, "max_iterations", 0, True),
    (NETWORKS, NETWORK, "max_iterations", 1.5, True),
    (NETWORKS, NETWORK, "timeout_seconds", 86401, True),
    (NETWORKS, NETWORK, "timeout_seconds", "soon", True),
    (NETWORKS, NETWORK, "labels", {"team": "growth"}, False),
    (NETWORKS, NETWORK, "labels", {"Team": "growth"}, True),
    (NETWORKS, NETWORK, "labels", {"team": 1}, True),
    (NETWORKS, NETWORK, "labels", {f"l{i}": "" for i in range(33)}, True),
    (NETWORKS, NETWORK, "agents", [AGENT["agent_config"]], False),
    (NETWORKS, NETWORK, "agents", [{"name": "No type"}], True),
    (NETWORKS, NETWORK, "agents", [AGENT["agent_config"]] * 65, True),
    (TASKS, TASK, "task", ABSENT, True),
    (TASKS, TASK, "task", "", True),
    (TASKS, TASK, "task", "t" * 20001, True),
    (TASKS, TASK, "context", "facts", True),
    (TASKS, TASK, "priority", -1, True),
    (TASKS, TASK, "priority", 10, True),
    (TASKS, TASK, "limits", {"budget_nano_usd": "500000000"}, False),
    (TASKS, TASK, "limits", {"budget_nano_usd": 500000000}, False),
    (TASKS, TASK, "limits", {"budget_nano_usd": "much"}, True),
    (TASKS, TASK, "limits", {"budget_nano_usd": 0}, True),
    (TASKS, TASK, "limits", {"confidence_threshold": 1.1}, True),
    (TASKS, TASK, "approval_points", ["plan", "RESULT"], False),
    (TASKS, TASK, "approval_points", ["start"], True),
    (TASKS, TASK, "approval_points", "plan", True),
    (TASKS, TASK, "images", [{"media_type": "image/png", "data": "iVBORw0KGgo="}], False),
    (TASKS, TASK, "images", [{"media_type": "text/html"}], True),
    (TASKS, TASK, "images", [{"media_type": "image/png", "url": "http://example.com"}], True),
    (TASKS, TASK, "idempotency_key", "spring launch", True),
    (TASKS, SELECTED_TASK, "model_selection.task_complexity", "medium", False),
    (TASKS, SELECTED_TASK, "model_selection.task_complexity", "EXTREME", True),
    (TASKS, SELECTED_TASK, "model_selection.task_complexity", True, True),
    (TASKS, SELECTED_TASK, "model_selection.cost_sensitive", "yes", True),
    (GENERATE, PROMPT, "temperature", 2.1, True),
    (GENERATE, PROMPT, "temperature", -0.1, True),
    (GENERATE, PROMPT, "max_tokens", 0, True),
    (GENERATE, PROMPT, "max_tokens", 200001, True),
    (GENERATE, PROMPT, "model", "-model", True),
    (GENERATE, PROMPT, "stop_sequences", ["END"] * 5, True),
    (GENERATE, PROMPT, "stop_sequences", [""], True),
    (GENERATE, PROMPT, "messages", [{"role": "USER", "text": "Hello"}], False),
    (GENERATE, PROMPT, "messages", [{"text": "Hello"}], True),
    (GENERATE, PROMPT, "messages", [{"role": "unspecified"}], True),
    (AGENTS, AGENT, "agent_config", ABSENT, True),
    (AGENTS, AGENT, "agent_config.name", ABSENT, True),
    (AGENTS, AGENT, "agent_config.type", "SEO", True),
    (AGENTS, AGENT, "agent_config.capabilities", ["Keyword Analysis"], True),
    (AGENTS, AGENT, "agent_config.parameters.temperature", "warm", True),
    (KEYS, KEY, "user_id", ABSENT, True),
    (KEYS, KEY, "user_id", "user 123", True),
    (KEYS, KEY, "role", "owner", True),
    (KEYS, KEY, "scopes", ["read", "rule"], True),
    (KEYS, KEY, "ttl", "7776000s", False),
    (KEYS, KEY, "ttl", "90 days", True),
    (RETENTION, POLICY, "retention_days", ABSENT, True),
    (RETENTION, POLICY, "retention_days", 0, True),
    (RETENTION, POLICY, "retention_days", 3651, True),
    (RETENTION, POLICY, "retention_days", "180 days", True),
]

DOCUMENTED_ANSWERS = [
    (
        "/api/mesh/stats/cost",
        {
            "total_cost": 1.28,
            "per_model": {"claude-3-7-sonnet": 0.65, "gpt-4o": 0.45, "gemini-1.5-pro": 0.18},
            "per_user": {"user123": 0.85, "user456": 0.43},
            "per_network": {"network-1": 0.76, "network-2": 0.52},
            "time_period": "2025-03-01T00:00:00Z to 2025-03-05T23:59:59Z",
        },
    ),
    (
        "/api/mesh/stats/usage",
        {
            "total_calls": 256,
            "successful_calls": 245,
            "failed_calls": 11,
            "per_model": {"claude-3-7-sonnet": 120, "gpt-4o": 98, "gemini-1.5-pro": 38},
            "average_latency": {"claude-3-7-sonnet": 0.85, "gpt-4o": 0.92, "gemini-1.5-pro": 0.75},
            "time_period": "2025-03-01T00:00:00Z to 2025-03-05T23:59:59Z",
        },
    ),
]

# The documented query of the audit log: each parameter with a value that fits and one that does not.
AUDIT_QUERY = [
    ("user_id", "user123", "user 123"),
    ("resource_type", "network", "Network"),
    ("action", "create_network", "create network"),
    ("limit", 10, 1001),
]


class Checks:
    """Counts, and prints what fails."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, holds, reason=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}" + (f": {reason}" if reason else ""))


class Document:
    """The document, with JSON pointers into it and validators for the schemas in it."""

    def __init__(self, root):
        self.root = root
        resource = Resource(contents=root, specification=DRAFT202012)
        self.registry = Registry().with_resource(BASE, resource)

    def problem(self, pointer, instance):
        """What is wrong with the instance by the schema at the pointer, or nothing."""
        validator = Draft202012Validator(
            {"$ref": BASE + "#" + pointer},
            registry=self.registry,
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
        try:
            return "; ".join(error.message[:200] for error in validator.iter_errors(instance))
        except Unresolvable as error:
            return f"cannot be resolved: {error.ref}"

    def operations(self):
        for path, item in self.root["paths"].items():
            for verb in VERBS:
                if verb in item:
                    yield verb, path, item[verb]

    def nodes(self, value=None, pointer=""):
        """Every object in the document with its pointer."""
        value = self.root if value is None else value
        if isinstance(value, dict):
            yield pointer, value
            for key, child in value.items():
                yield from self.nodes(child, pointer + "/" + key.replace("~", "~0").replace("/", "~1"))
        elif isinstance(value, list):
            for position, child in enumerate(value):
                yield from self.nodes(child, f"{pointer}/{position}")

    def references(self):
        for pointer, node in self.nodes():
            if isinstance(node.get("$ref"), str):
                yield pointer, node["$ref"]

    def at(self, reference):
        value = self.root
        for part in reference.removeprefix("#/").split("/"):
            part = part.replace("~1", "/").replace("~0", "~")
            value = value[int(part)] if isinstance(value, list) else value[part]
        return value

    @staticmethod
    def pointer(*parts):
        return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)

    def body(self, path):
        return self.pointer("paths", path, "post", "requestBody", "content", "application/json", "schema")

    def answer(self, path):
        return self.pointer("paths", path, "get", "responses", "200", "content", "application/json", "schema")


def changed(body, place, value):
    """A copy of the body with another value at the place, or without it."""
    body = copy.deepcopy(body)
    *outer, last = place.split(".")
    target = body
    for name in outer:
        target = target[name]
    if value is ABSENT:
        del target[last]
    else:
        target[last] = value
    return body


def check_standard(document, checks):
    try:
        errors = [error.message[:200] for error in OpenAPIV31SpecValidator(document.root).iter_errors()]
    except Unresolvable as error:
        errors = [f"cannot be resolved: {error.ref}"]
    checks.check("the document is valid OpenAPI 3.1", not errors, "; ".join(errors))


def check_structure(document, checks):
    identifiers = [operation["operationId"] for _, _, operation in document.operations()]
    for identifier in sorted(set(identifiers)):
        checks.check(f"{identifier} is unique", identifiers.count(identifier) == 1)
    used = set()
    for pointer, reference in document.references():
        used.add(reference)
        try:
            document.at(reference)
            checks.check(f"{pointer} resolves", True)
        except (KeyError, IndexError, ValueError):
            checks.check(f"{pointer} resolves", False, reference)
    for kind in ("schemas", "responses"):
        for name in document.root["components"][kind]:
            checks.check(f"the component {name} is used", f"#/components/{kind}/{name}" in used)
    for verb, path, operation in document.operations():
        name = f"{verb.upper()} {path}"
        variables = {part[1:-1] for part in path.split("/") if part.startswith("{")}
        given = {p["name"] for p in operation.get("parameters", []) if p["in"] == "path"}
        checks.check(f"{name} describes its path variables", variables == given, f"{variables} and {given}")
        is_public = operation.get("x-required-scope", "public") == "public"
        checks.check(f"{name} needs a key unless public", (operation["security"] == []) == is_public)
        checks.check(f"{name} has a summary", bool(operation.get("summary")))


def check_examples(document, checks):
    for pointer, node in document.nodes():
        if isinstance(node.get("examples"), list):
            for example in node["examples"]:
                problem = document.problem(pointer, example)
                checks.check(f"the example of {pointer} fits", not problem, problem)
        if "default" in node and "/responses" not in pointer and not pointer.endswith("/properties"):
            problem = document.problem(pointer, node["default"])
            checks.check(f"the default of {pointer} fits", not problem, problem)
        if "example" in node and "schema" in node:
            problem = document.problem(pointer + "/schema", node["example"])
            checks.check(f"the example of {pointer} fits", not problem, problem)


def check_documented(document, checks):
    for line in DOCUMENTED_PATHS.split("\n"):
        if line:
            verb, path = line.split()
            checks.check(line, verb.lower() in document.root["paths"].get(path, {}))
    for path, body in DOCUMENTED_BODIES:
        problem = document.problem(document.body(path), body)
        checks.check(f"the documented body of {path} is accepted", not problem, problem)
    for path, body, place, value, is_refused in CHANGED_BODIES:
        problem = document.problem(document.body(path), changed(body, place, value))
        shown = "absent" if value is ABSENT else json.dumps(value)[:60]
        expected = "refused" if is_refused else "accepted"
        checks.check(f"{path} with {place} {shown} is {expected}", bool(problem) == is_refused, problem)
    for path, answer in DOCUMENTED_ANSWERS:
        problem = document.problem(document.answer(path), answer)
        checks.check(f"the documented answer of {path} fits", not problem, problem)
        properties = document.at("#" + document.answer(path))
        names = set(document.at(properties["$ref"])["properties"])
        checks.check(f"{path} describes all of it", set(answer) <= names, f"{set(answer) - names}")
    path = "/api/mesh/security/audit-logs"
    parameters = document.root["paths"][path]["get"]["parameters"]
    positions = {parameter["name"]: position for position, parameter in enumerate(parameters)}
    for name, good, bad in AUDIT_QUERY:
        checks.check(f"{path} has {name}", name in positions)
        pointer = document.pointer("paths", path, "get", "parameters", str(positions.get(name, 0)), "schema")
        checks.check(f"{path} accepts {name}={good}", not document.problem(pointer, good))
        checks.check(f"{path} refuses {name}={bad}", bool(document.problem(pointer, bad)))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: check_openapi.py OPENAPI-DOCUMENT")
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    checks = Checks()
    document = Document(json.loads(text))
    checks.check("the document ends with a line break", text.endswith("}\n"))
    checks.check(
        "the document is printed with two spaces",
        text == json.dumps(document.root, indent=2, ensure_ascii=False) + "\n",
    )
    check_standard(document, checks)
    check_structure(document, checks)
    check_documented(document, checks)
    check_examples(document, checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
