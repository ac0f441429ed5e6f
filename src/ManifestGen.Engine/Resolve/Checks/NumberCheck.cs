using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Numbers that lie outside of what Kubernetes takes.</summary>
internal static class NumberCheck
{
    /// <summary>A number lies outside of its range.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new("MG1010", Severity.Error,
        "{0} is {1}: {2}",
        "Set it to a number in that range.");

    /// <summary>Reports a number that is less than the least.</summary>
    public static void AtLeast(ComponentScope scope, ModelElement part, string member, string what, long? value, long least)
    {
        if (value < least) scope.Report(OutOfRange, part, member, what, value, $"must be greater than or equal to {least}");
    }

    /// <summary>Reports a number outside of a range.</summary>
    public static void Between(ComponentScope scope, ModelElement part, string member, string what, long? value, long least, long most) =>
        Between(scope.Sink, part, member, what, value, least, most);

    /// <summary>Reports a number outside of a range.</summary>
    public static void Between(DiagnosticSink sink, ModelElement part, string member, string what, long? value, long least, long most)
    {
        if (value < least || value > most) sink.Add(OutOfRange, Location.Of(part.Location, member), what, value, $"must be between {least} and {most}, inclusive");
    }

    /// <summary>Reports a number of Pods that is negative, or a percentage beyond the most.</summary>
    public static void Pods(ComponentScope scope, ModelElement part, string member, string what, PodCount? count, bool mayExceedAll)
    {
        if (count is not { } pods) return;
        if (pods.Value < 0) scope.Report(OutOfRange, part, member, what, pods, "must be greater than or equal to 0");
        if (pods is { IsPercent: true, Value: > 100 } && !mayExceedAll) scope.Report(OutOfRange, part, member, what, pods, "must not be greater than 100%");
    }
}
