using System.Globalization;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>Numbers and times as people read them.</summary>
internal static class Amount
{
    /// <summary>A time: <c>40 ms</c>, <c>1.2 s</c>.</summary>
    public static string Of(TimeSpan time) => Math.Abs(time.TotalMilliseconds) < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    /// <summary>A number of things whose plural is a word of its own.</summary>
    public static string Of(int count, string thing, string things) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? thing : things)}");

    /// <summary>A number of things: <c>1 request</c>, <c>1,200 requests</c>.</summary>
    public static string Of(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}
