using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Reports;

/// <summary>A form that a report can have.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Write">Writes the report to standard output.</param>
internal sealed record ReportFormat(string Name, Action<ReportedRun, ToolConsole> Write)
{
    /// <summary>The form unless the user names one.</summary>
    public const string Default = "text";

    private static readonly ReportFormat[] All =
    [
        Text,
        new("json", JsonReport.Write),
        new("sarif", SarifReport.Write),
        new("github", GitHubReport.Write),
        new("junit", JUnitReport.Write),
    ];

    /// <summary>The form to be read.</summary>
    public static ReportFormat Text => new(Default, TextReport.Write);

    /// <summary>The names of all forms.</summary>
    public static IEnumerable<string> Names => All.Select(f => f.Name);

    /// <summary>The form with a name.</summary>
    public static ReportFormat Named(string name) => Array.Find(All, f => f.Name == name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, "No such form.");
}
