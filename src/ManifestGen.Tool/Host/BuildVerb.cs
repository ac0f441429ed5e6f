using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Writing;
using ManifestGen.Tool.Commands;

namespace ManifestGen.Tool.Host;

/// <summary>
/// The verb <c>build</c>, which the MSBuild task starts and users never see: reads the request, evaluates the definition, generates. Runs before anything of
/// the command line is loaded, because it is part of every build.
/// </summary>
internal static class BuildVerb
{
    /// <summary>The verb's name.</summary>
    public const string Name = "build";

    /// <summary>Runs a request and returns the exit code.</summary>
    public static int Run(string requestFile)
    {
        using var output = new HostOutput(Console.OpenStandardOutput());
        // What a definition prints is no line of ours.
        Console.SetOut(Console.Error);

        var sink = new DiagnosticSink();
        var exit = Run(requestFile, sink, output);
        var places = SourceRefinement.OfFiles();
        // Several environments have most of their findings in common.
        foreach (var found in sink.Found.Select(places.Refine).Distinct()) output.Write(found);
        return exit;
    }

    private static int Run(string requestFile, DiagnosticSink sink, HostOutput output)
    {
        try
        {
            var request = HostRequestReader.Read(requestFile, sink);
            if (sink.HasErrors) return ExitCode.Errors;

            var files = Generation.Run(request, output, sink);
            if (sink.HasErrors) return ExitCode.Errors;

            foreach (var file in files) output.WriteFile(file);
            // The index is for the next run; nobody looks for it.
            var count = files.Count(f => Path.GetFileName(f) != OutputIndex.FileName);
            output.WriteDone($"{request.DisplayPath} ({(count == 1 ? "1 file" : $"{count} files")})");
            return ExitCode.Clean;
        }
#pragma warning disable CA1031 // The last resort: a fault of ours is one coded line in the build, not a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            sink.Add(Fault.Internal.At(Location.None, nameof(Generation), fault.GetType().Name, fault.Message));
            Console.Error.WriteLine(fault);
            return ExitCode.Fault;
        }
    }
}
