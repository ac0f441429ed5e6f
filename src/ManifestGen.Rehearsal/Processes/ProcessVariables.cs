using System.Text.RegularExpressions;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>The variables that a container's process gets, and its arguments by them.</summary>
/// <param name="All">The variables.</param>
/// <param name="Local">What holds on this machine.</param>
internal sealed partial record ProcessVariables(IReadOnlyDictionary<string, string> All, LocalText Local)
{
    /// <summary>An argument with the variables that it names, as it holds on this machine.</summary>
    public string Expand(string argument) => Local.Of(Expand(argument, All));

    /// <summary>Replaces <c>$(NAME)</c> by earlier variables, as Kubernetes does; <c>$$</c> is a dollar sign.</summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string> set) => Reference().Replace(text, match =>
        match.Value == "$$" ? "$" : set.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

    [GeneratedRegex(@"\$\$|\$\(([A-Za-z_.-][A-Za-z0-9_.-]*)\)")]
    private static partial Regex Reference();
}
