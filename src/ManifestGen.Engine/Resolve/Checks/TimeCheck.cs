using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Times that Kubernetes, which counts in whole seconds, cannot express.</summary>
internal static class TimeCheck
{
    /// <summary>A time is negative, too short, too long or no whole number of seconds.</summary>
    public static readonly DiagnosticDescriptor Inexpressible = new("MG1012", Severity.Error,
        "{0} is {1} s: {2}",
        "Kubernetes counts in whole seconds: write TimeSpan.FromSeconds with a whole number in that range.");

    /// <summary>Reports a time outside of a range of seconds.</summary>
    public static void Check(
        ComponentScope scope, ModelElement part, string member, string what, TimeSpan? time, int least, int most = int.MaxValue)
    {
        if (time is not { } value || Problem(value, least, most) is not { } problem) return;
        scope.Report(Inexpressible, part, member, what, value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture), problem);
    }

    private static string? Problem(TimeSpan time, int least, int most)
    {
        if (time < TimeSpan.FromSeconds(least)) return $"must be greater than or equal to {least}";
        if (time > TimeSpan.FromSeconds(most)) return $"must be less than or equal to {most}";
        return time.Ticks % TimeSpan.TicksPerSecond == 0 ? null : "must be a whole number of seconds";
    }
}
