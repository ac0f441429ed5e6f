using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Requests;

/// <summary>What an API server may answer to a request. The first argument is always what was asked of it.</summary>
internal static class RequestDiagnostics
{
    public static readonly DiagnosticDescriptor Conflict = new("MG8956", Severity.Error,
        "{0}: the field {1} is owned by '{2}', which set another value",
        "Leave the field out of the manifest if '{2}' is to keep it, or take it over with --force-conflicts.");

    public static readonly DiagnosticDescriptor Rejected = new("MG8957", Severity.Error,
        "{0}: {1}",
        "The message is the API server's own, or of a policy that the cluster has: mend the definition, or ask who runs the cluster.");

    public static readonly DiagnosticDescriptor Forbidden = new("MG8958", Severity.Error,
        "{0}: {1}",
        "Ask who runs the cluster for a role that allows it; 'kubectl auth can-i --list' shows what this user may do.");

    public static readonly DiagnosticDescriptor Missing = new("MG8959", Severity.Error,
        "{0}: the cluster does not have it: {1}",
        "A kind that is not served needs its custom resource definition installed, or another apiVersion: 'kubectl api-resources' lists those that are. Anything else must be applied first.");

    public static readonly DiagnosticDescriptor Throttled = new("MG8960", Severity.Error,
        "{0}: the API server answered 'too many requests' {1} times",
        "The cluster is overloaded, or limits this user: wait and try again, or give the cluster more CPU.");

    public static readonly DiagnosticDescriptor TimedOut = new("MG8961", Severity.Error,
        "{0}: no answer within {1} s",
        "The API server or something that it asks, such as an admission webhook, is overloaded or down: 'kubectl get --raw /readyz?verbose' shows the server's state.");

    public static readonly DiagnosticDescriptor ServerFault = new("MG8962", Severity.Error,
        "{0}: the API server failed: {1}",
        "Look at what the message names, often an admission webhook or a conversion that does not answer; 'kubectl get --raw /readyz?verbose' shows the server's state.");
}
