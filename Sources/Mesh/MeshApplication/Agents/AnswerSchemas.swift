package import MeshDomain

/// The JSON Schemas of structured answers, and of what agents get and give.
package enum AnswerSchemas {
    package static let plan: JSONValue = [
        "title": "Plan",
        "type": "object",
        "required": ["rationale", "subtasks"],
        "additionalProperties": false,
        "properties": [
            "rationale": ["type": "string"],
            "subtasks": [
                "type": "array",
                "minItems": 1,
                "items": [
                    "type": "object",
                    "required": ["id", "title", "instruction", "agent_type", "capabilities", "depends_on"],
                    "additionalProperties": false,
                    "properties": [
                        "id": ["type": "string"],
                        "title": ["type": "string"],
                        "instruction": ["type": "string"],
                        "agent_type": ["type": "string"],
                        "capabilities": ["type": "array", "items": ["type": "string"]],
                        "depends_on": ["type": "array", "items": ["type": "string"]],
                    ],
                ],
            ],
        ],
    ]

    package static let review: JSONValue = [
        "title": "Review",
        "type": "object",
        "required": ["verdict", "confidence", "notes", "revise"],
        "additionalProperties": false,
        "properties": [
            "verdict": ["type": "string", "enum": ["accepted", "revise"]],
            "confidence": ["type": "number", "minimum": 0, "maximum": 1],
            "notes": ["type": "string"],
            "revise": [
                "type": "array",
                "items": [
                    "type": "object",
                    "required": ["subtask", "notes"],
                    "additionalProperties": false,
                    "properties": ["subtask": ["type": "string"], "notes": ["type": "string"]],
                ],
            ],
        ],
    ]

    /// `WorkForm`.
    package static let workInput: JSONValue = [
        "title": "Work",
        "type": "object",
        "required": ["form", "brief", "context", "subtask"],
        "properties": [
            "form": ["const": "work"],
            "brief": ["type": "string"],
            "context": ["type": "object"],
            "subtask": [
                "type": "object",
                "required": ["id", "title", "instruction", "agentType"],
                "properties": [
                    "id": ["type": "string"],
                    "title": ["type": "string"],
                    "instruction": ["type": "string"],
                    "agentType": ["type": "string"],
                ],
            ],
            "inputs": ["type": "array", "items": ["type": "object"]],
            "memory": ["type": "array", "items": ["type": "object"]],
            "revisionNotes": ["type": "string"],
            "previousOutput": ["type": "string"],
            "answers": ["type": "array", "items": ["type": "object"]],
        ],
    ]

    /// `AgentAnswer`: the text stands before the block, the rest in it.
    package static let workOutput: JSONValue = [
        "title": "Answer",
        "type": "object",
        "required": ["text", "confidence"],
        "properties": [
            "text": ["type": "string", "description": "Markdown for people"],
            "confidence": ["type": "number", "minimum": 0, "maximum": 1],
            "notes": [
                "type": "array",
                "maxItems": 8,
                "items": [
                    "type": "object",
                    "required": ["type", "content"],
                    "properties": [
                        "type": ["type": "string", "enum": ["fact", "context", "decision", "feedback"]],
                        "content": ["type": "string"],
                        "confidence": ["type": "number", "minimum": 0, "maximum": 1],
                    ],
                ],
            ],
            "question": [
                "type": "object",
                "required": ["prompt"],
                "properties": [
                    "prompt": ["type": "string"],
                    "choices": ["type": "array", "items": ["type": "string"]],
                ],
            ],
        ],
    ]
}
