using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using ManifestGen.Clusters;
using ManifestGen.Tool.Clusters;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Rehearsing;

/// <summary>
/// A run of <c>manifestgen rehearse</c>: builds the product, then starts the program that rehearses it. That program comes with the package that the product
/// uses, as the build's host does, and has ASP.NET's weight, which this one need not carry.
/// </summary>
/// <param name="project">The project file or folder that was named; null for the working folder.</param>
/// <param name="configuration">The configuration to build; null for the default.</param>
/// <param name="environment">The environment that is meant; null for a product without.</param>
/// <param name="arguments">What the program is told, each <c>name=value</c>.</param>
internal sealed class RehearseRun(string? project, string? configuration, string? environment, IReadOnlyList<string> arguments)
{
    private const string Program = "_ManifestGenRehearsal";
    private const string ProductFile = "_ManifestGenRehearsalFile";

    /// <summary>The cluster that it is rehearsed on; null for this machine.</summary>
    public RehearsedCluster? Cluster { get; init; }

    /// <summary>Builds and rehearses.</summary>
    /// <returns>The exit code: 0 only when nothing was lost.</returns>
    public int Run(ToolConsole console)
    {
        try
        {
            return BuildAndStart(console);
        }
        catch (ClusterException fault)
        {
            ClusterFault.Write(fault, console);
            return ExitCode.Errors;
        }
    }

    private int BuildAndStart(ToolConsole console)
    {
        // Before anything long is begun.
        Cluster?.Check();
        var choice = ProjectChoice.From(project);
        if (choice.Problem.Length > 0) return Refusal.Of(choice.Problem, console);

        (string, string)[] set =
        [
            .. configuration is null ? Array.Empty<(string, string)>() : [("Configuration", configuration)],
            .. environment is null ? Array.Empty<(string, string)>() : [("ManifestGenEnvironments", environment)],
        ];
        var built = Spinner.While(console, $"Building {Path.GetFileName(choice.Path)}", () => ProductBuild.Run(choice.Path, set));
        if (Refusal.Of(built, console) is { } refused) return refused;

        var written = Spinner.While(console, "Looking at what was built", () =>
            ProjectBuild.Run(choice.Path, [.. set, .. built.FrameworkToAsk], [Program, ProductFile], "_ManifestGenWriteRehearsal"));
        if (!written.Succeeded) return Refusal.Of(written, console);
        var told = Cluster?.Prepare(choice.Path, built.OutputPath, console) ?? [];
        var exitCode = Start(console, written.Properties[Program], [$"product={written.Properties[ProductFile]}", .. told, .. arguments]);
        Cluster?.Mend(exitCode, console);
        return exitCode;
    }

    /// <summary>Starts the program, which writes to the terminal itself, and stays until it has ended: it ends when this one does, in whatever way.</summary>
    private static int Start(ToolConsole console, string program, IReadOnlyList<string> told)
    {
        var start = new ProcessStartInfo(ProjectBuild.DotnetPath, ["exec", program, "until-input-ends=true", .. told.Where(a => a.Length > 0)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        try
        {
            using var rehearsal = Process.Start(start) ?? throw new InvalidOperationException($"The process {ProjectBuild.DotnetPath} did not start.");
            // Ctrl-C reaches both; the program then takes its processes with it, and this one waits for that.
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                rehearsal.StandardInput.Close();
            });
            rehearsal.WaitForExit();
            return rehearsal.ExitCode;
        }
        catch (Win32Exception reason)
        {
            return Refusal.Of($"'{ProjectBuild.DotnetPath}' of the .NET SDK cannot be started: {reason.Message}", console);
        }
    }
}
