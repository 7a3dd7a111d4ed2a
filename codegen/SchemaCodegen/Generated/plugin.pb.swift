// Made by protoc-gen-mesh from google/protobuf/compiler/plugin.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// The version of protoc.
package struct GoogleVersion: Message {
    package var major: Int32?
    package var minor: Int32?
    package var patch: Int32?
    /// A suffix such as "rc2"; empty for a release.
    package var suffix: String?
    package var unknownFields: UnknownFields
}

extension GoogleVersion {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.compiler.Version",
        size: 72,
        fields: [
            .optional(1, "major", .int32, at: 40, has: 52),
            .optional(2, "minor", .int32, at: 44, has: 56),
            .optional(3, "patch", .int32, at: 48, has: 60),
            .optional(4, "suffix", .string, at: 24, has: 64),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            major: nil,
            minor: nil,
            patch: nil,
            suffix: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let major: Int32? = reader.has(52) ? reader.int32(at: 40) : nil
        let minor: Int32? = reader.has(56) ? reader.int32(at: 44) : nil
        let patch: Int32? = reader.has(60) ? reader.int32(at: 48) : nil
        let suffix: String? = reader.has(64) ? reader.string(at: 24) : nil
        self.init(
            major: major,
            minor: minor,
            patch: patch,
            suffix: suffix,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(major, at: 40, has: 52)
        writer.int32(minor, at: 44, has: 56)
        writer.int32(patch, at: 48, has: 60)
        writer.string(suffix, at: 24, has: 64)
        writer.unknownFields(unknownFields)
    }
}

/// What protoc asks a generator to make.
package struct GoogleCodeGeneratorRequest: Message {
    /// The files named on the command line: code is wanted for these.
    package var fileToGenerate: [String]
    /// What the user wrote in --NAME_opt.
    package var parameter: String?
    /// The version of protoc.
    package var compilerVersion: GoogleVersion?
    /// The files above and everything they import, imports before importers.
    package var protoFile: [GoogleFileDescriptorProto]
    package var unknownFields: UnknownFields
}

extension GoogleCodeGeneratorRequest {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.compiler.CodeGeneratorRequest",
        size: 88,
        fields: [
            .repeated(1, "file_to_generate", .string, at: 32, count: 24),
            .optional(2, "parameter", .string, at: 40, has: 80),
            .message(3, "compiler_version", at: 56) { GoogleVersion.schema },
            .repeated(15, "proto_file", at: 72, count: 64) { GoogleFileDescriptorProto.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            fileToGenerate: [],
            parameter: nil,
            compilerVersion: nil,
            protoFile: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let fileToGenerate: [String] = reader.strings(at: 32, count: 24)
        let parameter: String? = reader.has(80) ? reader.string(at: 40) : nil
        let compilerVersion: GoogleVersion? = reader.message(at: 56)
        let protoFile: [GoogleFileDescriptorProto] = reader.messages(at: 72, count: 64)
        self.init(
            fileToGenerate: fileToGenerate,
            parameter: parameter,
            compilerVersion: compilerVersion,
            protoFile: protoFile,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.strings(fileToGenerate, at: 32, count: 24)
        writer.string(parameter, at: 40, has: 80)
        writer.message(compilerVersion, at: 56)
        writer.messages(protoFile, at: 72, count: 64)
        writer.unknownFields(unknownFields)
    }
}

/// What the generator made, or why it could not.
package struct GoogleCodeGeneratorResponse: Message {
    /// What is wrong with the schema; protoc prints it and fails.
    package var error: String?
    /// A bit for each Feature that the generator understands.
    package var supportedFeatures: UInt64?
    /// The generated files.
    package var file: [GoogleCodeGeneratorResponse.File]
    package var unknownFields: UnknownFields

    /// Things that not every generator understands.
    package enum Feature: MessageEnum {
        /// Nothing.
        case noneValue
        /// `optional` in proto3.
        case proto3Optional
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .noneValue,
            .proto3Optional,
        ]

        package static let schema = EnumSchema(
            "google.protobuf.compiler.CodeGeneratorResponse.Feature",
            [
                (0, "FEATURE_NONE"),
                (1, "FEATURE_PROTO3_OPTIONAL"),
            ]
        )

        package init() { self = .noneValue }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .noneValue
            case 1: self = .proto3Optional
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .noneValue: 0
            case .proto3Optional: 1
            case .unrecognized(let number): number
            }
        }
    }

    /// One generated file.
    package struct File: Message {
        /// The path of the file, relative to the output folder.
        package var name: String?
        /// Where to put the content into a file that another generator made.
        package var insertionPoint: String?
        /// The content.
        package var content: String?
        /// Which part of the content comes from which part of the schema.
        package var generatedCodeInfo: GoogleGeneratedCodeInfo?
        package var unknownFields: UnknownFields
    }
}

extension GoogleCodeGeneratorResponse {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.compiler.CodeGeneratorResponse",
        size: 72,
        fields: [
            .optional(1, "error", .string, at: 24, has: 64),
            .optional(2, "supported_features", .uint64, at: 40, has: 68),
            .repeated(15, "file", at: 56, count: 48) { GoogleCodeGeneratorResponse.File.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            error: nil,
            supportedFeatures: nil,
            file: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let error: String? = reader.has(64) ? reader.string(at: 24) : nil
        let supportedFeatures: UInt64? = reader.has(68) ? reader.uint64(at: 40) : nil
        let file: [GoogleCodeGeneratorResponse.File] = reader.messages(at: 56, count: 48)
        self.init(
            error: error,
            supportedFeatures: supportedFeatures,
            file: file,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(error, at: 24, has: 64)
        writer.uint64(supportedFeatures, at: 40, has: 68)
        writer.messages(file, at: 56, count: 48)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleCodeGeneratorResponse.File {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.compiler.CodeGeneratorResponse.File",
        size: 96,
        fields: [
            .optional(1, "name", .string, at: 24, has: 80),
            .optional(2, "insertion_point", .string, at: 40, has: 84),
            .optional(15, "content", .string, at: 56, has: 88),
            .message(16, "generated_code_info", at: 72) { GoogleGeneratedCodeInfo.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            insertionPoint: nil,
            content: nil,
            generatedCodeInfo: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(80) ? reader.string(at: 24) : nil
        let insertionPoint: String? = reader.has(84) ? reader.string(at: 40) : nil
        let content: String? = reader.has(88) ? reader.string(at: 56) : nil
        let generatedCodeInfo: GoogleGeneratedCodeInfo? = reader.message(at: 72)
        self.init(
            name: name,
            insertionPoint: insertionPoint,
            content: content,
            generatedCodeInfo: generatedCodeInfo,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 80)
        writer.string(insertionPoint, at: 40, has: 84)
        writer.string(content, at: 56, has: 88)
        writer.message(generatedCodeInfo, at: 72)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/protobuf/compiler/plugin.proto`.
package enum GooglePluginFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/compiler/plugin.proto",
        package: "google.protobuf.compiler",
        dependencies: { [GoogleDescriptorFile.schema] },
        messages: [
            GoogleVersion.self,
            GoogleCodeGeneratorRequest.self,
            GoogleCodeGeneratorResponse.self,
            GoogleCodeGeneratorResponse.File.self,
        ],
        services: [],
        descriptor: """
            CiVnb29nbGUvcHJvdG9idWYvY29tcGlsZXIvcGx1Z2luLnByb3RvEhhnb29nbGUucHJvdG9idWYuY29tcGlsZXIaIGdvb2ds\
            ZS9wcm90b2J1Zi9kZXNjcmlwdG9yLnByb3RvImMKB1ZlcnNpb24SFAoFbWFqb3IYASABKAVSBW1ham9yEhQKBW1pbm9yGAIg\
            ASgFUgVtaW5vchIUCgVwYXRjaBgDIAEoBVIFcGF0Y2gSFgoGc3VmZml4GAQgASgJUgZzdWZmaXgi8QEKFENvZGVHZW5lcmF0\
            b3JSZXF1ZXN0EigKEGZpbGVfdG9fZ2VuZXJhdGUYASADKAlSDmZpbGVUb0dlbmVyYXRlEhwKCXBhcmFtZXRlchgCIAEoCVIJ\
            cGFyYW1ldGVyEkMKCnByb3RvX2ZpbGUYDyADKAsyJC5nb29nbGUucHJvdG9idWYuRmlsZURlc2NyaXB0b3JQcm90b1IJcHJv\
            dG9GaWxlEkwKEGNvbXBpbGVyX3ZlcnNpb24YAyABKAsyIS5nb29nbGUucHJvdG9idWYuY29tcGlsZXIuVmVyc2lvblIPY29t\
            cGlsZXJWZXJzaW9uIpQDChVDb2RlR2VuZXJhdG9yUmVzcG9uc2USFAoFZXJyb3IYASABKAlSBWVycm9yEi0KEnN1cHBvcnRl\
            ZF9mZWF0dXJlcxgCIAEoBFIRc3VwcG9ydGVkRmVhdHVyZXMSSAoEZmlsZRgPIAMoCzI0Lmdvb2dsZS5wcm90b2J1Zi5jb21w\
            aWxlci5Db2RlR2VuZXJhdG9yUmVzcG9uc2UuRmlsZVIEZmlsZRqxAQoERmlsZRISCgRuYW1lGAEgASgJUgRuYW1lEicKD2lu\
            c2VydGlvbl9wb2ludBgCIAEoCVIOaW5zZXJ0aW9uUG9pbnQSGAoHY29udGVudBgPIAEoCVIHY29udGVudBJSChNnZW5lcmF0\
            ZWRfY29kZV9pbmZvGBAgASgLMiIuZ29vZ2xlLnByb3RvYnVmLkdlbmVyYXRlZENvZGVJbmZvUhFnZW5lcmF0ZWRDb2RlSW5m\
            byI4CgdGZWF0dXJlEhAKDEZFQVRVUkVfTk9ORRAAEhsKF0ZFQVRVUkVfUFJPVE8zX09QVElPTkFMEAFCcgocY29tLmdvb2ds\
            ZS5wcm90b2J1Zi5jb21waWxlckIMUGx1Z2luUHJvdG9zWilnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9wbHVn\
            aW5wYqoCGEdvb2dsZS5Qcm90b2J1Zi5Db21waWxlcg==
            """
    )
}
