internal import GRPCCore
internal import Testing

@Suite("Service configuration")
struct ServiceConfigurationTests {
    private func faults(_ json: String) -> [String] {
        do throws(ServiceConfigurationError) {
            _ = try ServiceConfiguration(json: json)
            return []
        } catch {
            return error.faults
        }
    }

    private func retryFaults(_ policy: String) -> [String] {
        faults(#"{"methodConfig": [{"name": [{}], "retryPolicy": \#(policy)}]}"#)
    }

    @Test("the whole JSON form is read")
    func wholeForm() throws {
        let configuration = try ServiceConfiguration(
            json: #"""
                {
                  "loadBalancingConfig": [{"round_robin": {}}],
                  "methodConfig": [
                    {
                      "name": [{"service": "a.B", "method": "C"}, {"service": "a.D"}],
                      "waitForReady": true,
                      "timeout": "1.500s",
                      "maxRequestMessageBytes": 1000,
                      "maxResponseMessageBytes": "2000",
                      "retryPolicy": {
                        "maxAttempts": 4,
                        "initialBackoff": "0.1s",
                        "maxBackoff": "2s",
                        "backoffMultiplier": 1.5,
                        "retryableStatusCodes": ["UNAVAILABLE", "aborted", 8]
                      }
                    },
                    {
                      "name": [{}],
                      "timeout": null,
                      "hedgingPolicy": {"maxAttempts": 3, "hedgingDelay": "0.25s", "nonFatalStatusCodes": ["INTERNAL"]}
                    }
                  ],
                  "retryThrottling": {"maxTokens": 10, "tokenRatio": 0.5}
                }
                """#
        )
        #expect(
            configuration
                == ServiceConfiguration(
                    methods: [
                        MethodConfiguration(
                            [.method("a.B", "C"), .service("a.D")],
                            waitsForReady: true,
                            timeout: .milliseconds(1500),
                            requestBytesMax: 1000,
                            responseBytesMax: 2000,
                            resending: .retry(
                                RetryPolicy(
                                    attemptsMax: 4,
                                    initialBackoff: .milliseconds(100),
                                    maxBackoff: .seconds(2),
                                    backoffMultiplier: 1.5,
                                    retryableCodes: [.unavailable, .aborted, .resourceExhausted]
                                )
                            )
                        ),
                        MethodConfiguration(
                            [.everything],
                            resending: .hedging(
                                HedgingPolicy(
                                    attemptsMax: 3,
                                    hedgingDelay: .milliseconds(250),
                                    nonFatalCodes: [.internal]
                                )
                            )
                        ),
                    ],
                    retryThrottling: RetryThrottling(maxTokens: 10, tokenRatio: 0.5)
                )
        )
    }

    @Test("an empty object configures nothing, and a hedging policy may leave out all but its attempts")
    func smallestForms() throws {
        #expect(try ServiceConfiguration(json: "{}") == ServiceConfiguration())
        let hedging = try ServiceConfiguration(json: #"{"methodConfig": [{"hedgingPolicy": {"maxAttempts": 2}}]}"#)
        #expect(
            hedging.methods.first?.resending
                == .hedging(HedgingPolicy(attemptsMax: 2, hedgingDelay: .zero, nonFatalCodes: []))
        )
    }

    @Test("text that is no JSON object is refused")
    func noObject() {
        #expect(faults("[]").first?.hasPrefix("the text is not a JSON object") == true)
        #expect(faults("{").first?.hasPrefix("the text is not a JSON object") == true)
    }

    @Test("every member that a policy lacks is named")
    func missingMembers() {
        #expect(
            retryFaults("{}") == [
                "methodConfig[0].retryPolicy.maxAttempts: is missing",
                "methodConfig[0].retryPolicy.initialBackoff: is missing",
                "methodConfig[0].retryPolicy.maxBackoff: is missing",
                "methodConfig[0].retryPolicy.backoffMultiplier: is missing",
                "methodConfig[0].retryPolicy.retryableStatusCodes: is missing",
            ]
        )
        #expect(
            faults(#"{"methodConfig": [{}, {"hedgingPolicy": {}}], "retryThrottling": {}}"#) == [
                "methodConfig[1].hedgingPolicy.maxAttempts: is missing",
                "retryThrottling.maxTokens: is missing",
                "retryThrottling.tokenRatio: is missing",
            ]
        )
    }

    @Test("every value outside of its range is named")
    func ranges() {
        #expect(
            retryFaults(
                #"""
                {"maxAttempts": 1, "initialBackoff": "0s", "maxBackoff": "-1s", "backoffMultiplier": 0,
                 "retryableStatusCodes": []}
                """#
            ) == [
                "methodConfig[0].retryPolicy.maxAttempts: must be at least 2",
                "methodConfig[0].retryPolicy.initialBackoff: must be greater than zero",
                "methodConfig[0].retryPolicy.maxBackoff: must be greater than zero",
                "methodConfig[0].retryPolicy.backoffMultiplier: must be greater than zero",
                "methodConfig[0].retryPolicy.retryableStatusCodes: must name at least one code",
            ]
        )
        #expect(
            faults(#"{"retryThrottling": {"maxTokens": 1001, "tokenRatio": 0}}"#) == [
                "retryThrottling.maxTokens: must be greater than 0 and at most 1000",
                "retryThrottling.tokenRatio: must be at least 0.001 and at most 1000",
            ]
        )
    }

    @Test("every value of the wrong kind is named")
    func kinds() {
        #expect(
            retryFaults(
                #"""
                {"maxAttempts": 2.5, "initialBackoff": 1, "maxBackoff": "fast", "backoffMultiplier": "x",
                 "retryableStatusCodes": ["NOPE", true]}
                """#
            ) == [
                "methodConfig[0].retryPolicy.maxAttempts: must be a whole number",
                #"methodConfig[0].retryPolicy.initialBackoff: must be a duration such as "1.5s""#,
                #"methodConfig[0].retryPolicy.maxBackoff: must be a duration such as "1.5s""#,
                "methodConfig[0].retryPolicy.backoffMultiplier: must be a number",
                "methodConfig[0].retryPolicy.retryableStatusCodes[0]: is no status code",
                "methodConfig[0].retryPolicy.retryableStatusCodes[1]: is no status code",
            ]
        )
        #expect(
            faults(
                #"""
                {"methodConfig": [{"name": [{"service": 1}, 2], "waitForReady": 1, "retryPolicy": []}],
                 "retryThrottling": 1}
                """#
            ) == [
                "methodConfig[0].name[0].service: must be a string",
                "methodConfig[0].name[1]: must be an object",
                "methodConfig[0].waitForReady: must be true or false",
                "methodConfig[0].retryPolicy: must be an object",
                "retryThrottling: must be an object",
            ]
        )
        #expect(faults(#"{"methodConfig": {}}"#) == ["methodConfig: must be a list"])
    }

    @Test("a method has one way of being sent again, a method needs its service, and a name counts once")
    func contradictions() {
        #expect(
            faults(#"{"methodConfig": [{"retryPolicy": {}, "hedgingPolicy": {}}]}"#)
                == ["methodConfig[0].hedgingPolicy: a method cannot have a retryPolicy too"]
        )
        #expect(
            faults(#"{"methodConfig": [{"name": [{"method": "M"}]}]}"#)
                == ["methodConfig[0].name[0]: a method needs its service"]
        )
        #expect(
            faults(#"{"methodConfig": [{"name": [{"service": "S"}]}, {"name": [{}, {"service": "S"}]}]}"#)
                == ["methodConfig[1].name[1]: another entry has the same name"]
        )
    }

    @Test("a configuration that was built in Swift is checked by the same rules")
    func builtInSwift() {
        let configuration = ServiceConfiguration(methods: [
            MethodConfiguration([.service("")], timeout: .seconds(-1), requestBytesMax: -1, responseBytesMax: -1),
            MethodConfiguration(
                [.everything],
                resending: .hedging(
                    HedgingPolicy(attemptsMax: 1, hedgingDelay: .seconds(-1), nonFatalCodes: [.ok])
                )
            ),
        ])
        #expect(
            configuration.faults == [
                "methodConfig[0].name[0]: the service is empty",
                "methodConfig[0].timeout: must not be negative",
                "methodConfig[0].maxRequestMessageBytes: must not be negative",
                "methodConfig[0].maxResponseMessageBytes: must not be negative",
                "methodConfig[1].hedgingPolicy.maxAttempts: must be at least 2",
                "methodConfig[1].hedgingPolicy.hedgingDelay: must not be negative",
                "methodConfig[1].hedgingPolicy.nonFatalStatusCodes: OK is not a failure",
            ]
        )
    }
}
