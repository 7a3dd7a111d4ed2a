package import EventIO

/// Where a channel's servers are, in the forms of gRPC's naming document.
///
///     dns:///host:port    host:port    127.0.0.1:5000    [::1]:5000
///     ipv4:1.2.3.4:80,5.6.7.8:81       ipv6:[::1]:80,[::2]:80
///     unix:/path          unix:///path
///
/// Several places are divided by commas. Every place but a path needs its port.
package struct ChannelTarget: Sendable, Hashable, CustomStringConvertible {
    package enum Place: Sendable, Hashable {
        case address(SocketAddress)
        /// A name that a `HostResolver` turns into addresses, again and again.
        case host(String, port: UInt16)
    }

    /// At least one.
    package let places: [Place]
    private let text: String

    /// Throws what is wrong with the text, in words.
    package init(_ text: String) throws(ChannelTargetError) {
        var parser = ChannelTargetParser(text)
        places = try parser.places()
        self.text = text
    }

    package init(_ addresses: [SocketAddress]) {
        precondition(!addresses.isEmpty, "a target has at least one address")
        places = addresses.map(Place.address)
        text = addresses.map(\.description).joined(separator: ",")
    }

    /// As it was written.
    package var description: String { text }

    /// What calls say in `:authority`: the first place.
    package var authority: String {
        switch places[0] {
        case .host(let name, let port): "\(name):\(port)"
        case .address(.unix): "localhost"
        case .address(let address): address.description
        }
    }

    /// The name that a certificate has to show, when the target has one.
    package var hostName: String? {
        for case .host(let name, _) in places { return name }
        return nil
    }

    var needsResolver: Bool {
        places.contains { place in
            if case .host = place { return true }
            return false
        }
    }
}

/// Why text is no target.
package struct ChannelTargetError: Error, Hashable, CustomStringConvertible {
    package let description: String
}
