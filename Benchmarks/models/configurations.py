"""Writes what the two proxies are configured with, so that they do the same.

usage: configurations.py FOLDER UPSTREAM-PORT

FOLDER/catalogue.json is the mesh's, FOLDER/litellm.json LiteLLM's. Both know `bench` at the first vendor, and
`fault-KIND-N`, which that vendor answers with a fault and which falls back to `healthy` at the second. Each faulty model is
called once: neither what a breaker nor what a cooldown remembers of it is in the way.
"""

import json
import sys

FAULTS = {"500": "fake-500", "429": "fake-429", "reset": "fake-reset"}
MODELS_PER_FAULT = 60


def mesh_model(name, vendor, vendor_name, streams=True):
    capabilities = ["streaming"] if streams else []
    price = {"from": "2026-01-01", "input": 2_000_000_000, "output": 10_000_000_000}
    return {"name": name, "vendor": vendor, "vendorName": vendor_name, "capabilities": capabilities,
            "contextTokens": 128_000, "outputTokens": 16_384, "prices": [price]}


def catalogue():
    models = [mesh_model("bench", "openai", "gpt-4o"), mesh_model("bench-whole", "openai", "gpt-4o", streams=False),
              mesh_model("healthy", "groq", "llama-3.3-70b-versatile")]
    for kind, model in FAULTS.items():
        models += [mesh_model(f"fault-{kind}-{number}", "openai", model) for number in range(1, MODELS_PER_FAULT + 1)]
    return {"models": models, "chain": ["healthy"]}


def litellm(port):
    def model(name, path, vendor_name):
        return {"model_name": name, "litellm_params": {
            "model": f"openai/{vendor_name}", "api_base": f"http://127.0.0.1:{port}{path}", "api_key": "sk-bench",
            "max_retries": 0}}

    models = [model("bench", "/v1", "gpt-4o"), model("healthy", "/openai/v1", "llama-3.3-70b-versatile")]
    fallbacks = []
    for kind, vendor_name in FAULTS.items():
        for number in range(1, MODELS_PER_FAULT + 1):
            name = f"fault-{kind}-{number}"
            models.append(model(name, "/v1", vendor_name))
            fallbacks.append({name: ["healthy"]})
    return {
        "model_list": models,
        "router_settings": {"num_retries": 0, "fallbacks": fallbacks, "disable_cooldowns": True},
        "litellm_settings": {"callbacks": [], "success_callback": [], "failure_callback": [], "num_retries": 0,
                             "set_verbose": False, "telemetry": False, "turn_off_message_logging": True},
        # Neither side asks for keys.
        "general_settings": {"disable_spend_logs": True, "disable_error_logs": True,
                             "dangerously_permit_weak_or_unset_master_key": True},
    }


def main():
    folder, port = sys.argv[1], int(sys.argv[2])
    for name, configuration in [("catalogue", catalogue()), ("litellm", litellm(port))]:
        with open(f"{folder}/{name}.json", "w") as file:
            json.dump(configuration, file)


main()
