using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Doctor;

/// <summary>A run of <c>manifestgen doctor</c>.</summary>
internal sealed class DoctorRun(Rung wanted, ClusterSelection selection, bool asJson)
{
    /// <summary>Looks at everything and reports.</summary>
    /// <returns>The exit code: 1 when something is missing that the wanted rung needs.</returns>
    public async Task<int> Run(ToolConsole console, CancellationToken cancellation)
    {
        var cluster = await new ClusterChecks(selection).Run(cancellation);
        var programs = new ProgramChecks(console.SearchPath);
        IReadOnlyList<Check> checks =
            [programs.Dotnet(), programs.Builder(), programs.Kubectl(), programs.LocalCluster(cluster[0].Status == CheckStatus.Ok), .. cluster];
        if (asJson) WriteJson(checks, console.Output);
        else WriteText(checks, console);
        return Missing(checks, wanted).Count == 0 ? ExitCode.Clean : ExitCode.Errors;
    }

    private static IReadOnlyList<Check> Missing(IReadOnlyList<Check> checks, Rung rung) => [.. checks.Where(c => c.Status == CheckStatus.Missing && c.Rung <= rung)];

    private static string Name(Rung rung) => rung switch
    {
        Rung.Container => "container",
        Rung.Pod => "pod",
        Rung.Replicas => "replicas",
        Rung.Balanced => "balanced",
        _ => "autoscaled",
    };

    private static void WriteText(IReadOnlyList<Check> checks, ToolConsole console)
    {
        var style = new TextStyle(console.HasColor);
        foreach (var check in checks)
        {
            var word = check.Status switch
            {
                CheckStatus.Ok => "ok     ",
                CheckStatus.Unneeded => style.Dim("absent "),
                _ => style.Paint(Severity.Error, "missing"),
            };
            console.Text.WriteLine($"{word}  {style.Bold(check.Name)}{(check.Version.Length > 0 ? $" {check.Version}" : "")}{(check.Detail.Length > 0 ? $": {check.Detail}" : "")}");
            if (check.Status != CheckStatus.Ok && check.Fix.Length > 0) console.Text.WriteLine($"         {style.Dim("fix:")} {check.Fix}");
        }

        console.Text.WriteLine();
        foreach (var rung in Enum.GetValues<Rung>())
        {
            var missing = Missing(checks, rung);
            console.Text.WriteLine(missing.Count == 0
                ? $"{Name(rung),-10}  ready"
                : $"{Name(rung),-10}  needs {string.Join(", ", missing.Select(c => c.Name))}");
        }
    }

    private static void WriteJson(IReadOnlyList<Check> checks, Stream output)
    {
        JsonAnswer.Write(output, json =>
        {
            json.WriteStartArray("checks"u8);
            foreach (var check in checks)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, check.Name);
                json.WriteString("rung"u8, Name(check.Rung));
                json.WriteString("status"u8, check.Status switch { CheckStatus.Ok => "ok", CheckStatus.Unneeded => "absent", _ => "missing" });
                json.WriteString("version"u8, check.Version);
                json.WriteString("detail"u8, check.Detail);
                json.WriteString("fix"u8, check.Status == CheckStatus.Ok ? "" : check.Fix);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("rungs"u8);
            foreach (var rung in Enum.GetValues<Rung>())
            {
                json.WriteStartObject();
                json.WriteString("name"u8, Name(rung));
                json.WriteBoolean("ready"u8, Missing(checks, rung).Count == 0);
                json.WriteStartArray("missing"u8);
                foreach (var check in Missing(checks, rung)) json.WriteStringValue(check.Name);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
