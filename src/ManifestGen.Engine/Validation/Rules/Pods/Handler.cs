using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What a probe or a lifecycle hook does: exactly one of running a command, an HTTP request, a connection, a gRPC call or a pause.</summary>
internal static class Handler
{
    /// <summary>A probe or a hook that does nothing.</summary>
    public static readonly DiagnosticDescriptor None = new("MG4139", Severity.Error,
        "Required value: must specify a handler type",
        "Say what to do: {0}.");

    /// <summary>A probe or a hook that does several things.</summary>
    public static readonly DiagnosticDescriptor Several = new("MG4140", Severity.Error,
        "Forbidden: may not specify more than 1 handler type",
        "Keep one handler and remove `{0}`.");

    /// <summary>The name of an HTTP header has a character that it may not have.</summary>
    public static readonly DiagnosticDescriptor InvalidHeader = new("MG4141", Severity.Error,
        "Invalid header name '{0}': {1}",
        "Use letters, digits and '-' in the header's name.");

    /// <summary>A hook pauses for longer than the pod has to stop.</summary>
    public static readonly DiagnosticDescriptor SleepTooLong = new("MG4142", Severity.Error,
        "Invalid value {0}: must be non-negative and less than terminationGracePeriodSeconds ({1})",
        "Sleep for at most {1} seconds, or raise `terminationGracePeriodSeconds` above {0}.");

    private static readonly string[] ProbeKinds = ["exec", "httpGet", "tcpSocket", "grpc"];

    private static readonly string[] HookKinds = ["exec", "httpGet", "tcpSocket", "sleep"];

    /// <summary>Reports what is wrong with what a probe does.</summary>
    public static void CheckProbe(Field probe, DiagnosticSink sink) => Check(probe, ProbeKinds, 0, sink);

    /// <summary>Reports what is wrong with what a hook does.</summary>
    /// <param name="hook">The hook; a missing one passes.</param>
    /// <param name="gracePeriod">How long the pod gets to stop, in seconds.</param>
    /// <param name="sink">Where findings go.</param>
    public static void CheckHook(Field hook, long gracePeriod, DiagnosticSink sink)
    {
        if (hook.Exists) Check(hook, HookKinds, gracePeriod, sink);
    }

    private static void Check(Field holder, string[] kinds, long gracePeriod, DiagnosticSink sink)
    {
        var isHandled = false;
        foreach (var kind in kinds)
        {
            var action = holder[kind];
            if (!action.Exists) continue;
            if (isHandled) sink.Add(Several, action, kind);
            else CheckAction(kind, action, gracePeriod, sink);
            isHandled = true;
        }

        if (!isHandled) sink.Add(None, holder, string.Join(", ", kinds));
    }

    private static void CheckAction(string kind, Field action, long gracePeriod, DiagnosticSink sink)
    {
        switch (kind)
        {
            case "exec":
                RequiredField.CheckList(action, "command", sink);
                break;
            case "httpGet":
                PortField.Check(action["port"], sink);
                CheckHeaders(action["httpHeaders"], sink);
                break;
            case "tcpSocket":
                PortField.Check(action["port"], sink);
                break;
            case "grpc":
                PortField.CheckNumber(action["port"], action["port"].Integer ?? 0, sink);
                break;
            case "sleep":
                var seconds = action["seconds"].Integer ?? 0;
                if (seconds < 0 || seconds > gracePeriod) sink.Add(SleepTooLong, action, seconds, gracePeriod);
                break;
        }
    }

    // The API server names the list, not the header.
    private static void CheckHeaders(Field headers, DiagnosticSink sink)
    {
        foreach (var header in headers.Items)
        {
            var name = header["name"].String ?? "";
            if (HttpHeaderName.Problem(name) is { } problem) sink.Add(InvalidHeader, header["name"].Location with { Path = headers.Path }, name, problem);
        }
    }
}
