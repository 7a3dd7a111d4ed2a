internal import CLinux
internal import Glibc
package import Telemetry

/// The wall clock of the machine. Programs hand it on; nothing below them reads it.
package enum SystemTime {
    package static var now: UnixTime {
        var time = timespec()
        // CLOCK_REALTIME is always there; the call cannot fail with a valid pointer.
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return UnixTime(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
    }
}
