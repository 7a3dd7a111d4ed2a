internal import SchemaOptions

/// Every method says who may call it: a forgotten scope would be an open door or a dead one.
enum ScopeRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (method, name) in file.allMethods where method.rules.scope == .unspecified {
            report(name, "has no scope; set (aimesh.options.v1.method).scope")
        }
    }
}
