using System.Text.Json;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Dockerfiles;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What an image's Dockerfile and a container's <c>command</c> and <c>args</c> together start.</summary>
internal static class EntryPoint
{
    /// <summary>The words that the container starts; none when the Dockerfile does not say.</summary>
    /// <param name="dockerfile">The Dockerfile's path; null when there is none.</param>
    /// <param name="command">The container's <c>command</c>, which takes the place of <c>ENTRYPOINT</c> and <c>CMD</c>.</param>
    /// <param name="args">The container's <c>args</c>, which take the place of <c>CMD</c>.</param>
    public static IReadOnlyList<string> Words(string? dockerfile, IReadOnlyList<string> command, IReadOnlyList<string> args)
    {
        if (command.Count > 0) return [.. command, .. args];
        if (dockerfile is null) return [];
        var final = DockerfileReader.Read(dockerfile, File.ReadAllText(dockerfile), new DiagnosticSink()).Final;
        if (final is null) return [];
        var entry = final.Last("ENTRYPOINT")?.Words ?? [];
        return [.. entry, .. args.Count > 0 ? args : final.Last("CMD")?.Words ?? []];
    }

    /// <summary>The program of this machine that the words start; null when no project of the product builds it.</summary>
    public static ProgramPlan? Program(IReadOnlyList<string> words, ProductFiles files)
    {
        if (words.Count == 0) return null;
        // dotnet App.dll, dotnet exec App.dll, ./App, /app/App
        var at = words[0] is "dotnet" or "/usr/bin/dotnet" ? words.ToList().FindIndex(1, w => w.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) : 0;
        if (at < 0) return null;
        var name = Path.GetFileName(words[at]);
        if (name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) name = name[..^4];
        if (files.Programs.FirstOrDefault(p => p.AssemblyName == name) is not { } built) return null;

        IReadOnlyList<string> rest = [.. words.Skip(at + 1)];
        var frameworks = Frameworks(built.File);
        var program = frameworks is not { Count: 0 }
            ? new ProgramPlan(files.Dotnet, ["exec", built.File, .. rest], built.ProjectDirectory)
            : new ProgramPlan(Path.Combine(Path.GetDirectoryName(built.File) ?? "", built.AssemblyName), rest, built.ProjectDirectory);
        return program with { IsWeb = frameworks?.Contains("Microsoft.AspNetCore.App") == true };
    }

    /// <summary>The installed frameworks that an assembly runs on; none for one that is self-contained and has its own executable, null when nothing is said.</summary>
    private static IReadOnlyList<string>? Frameworks(string assembly)
    {
        var config = Path.ChangeExtension(assembly, ".runtimeconfig.json");
        if (!File.Exists(config)) return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(config));
        if (!json.RootElement.TryGetProperty("runtimeOptions", out var options)) return [];
        if (options.TryGetProperty("framework", out var one)) return [NameOf(one)];
        return options.TryGetProperty("frameworks", out var several) ? [.. several.EnumerateArray().Select(NameOf)] : [];
    }

    private static string NameOf(JsonElement framework) => framework.TryGetProperty("name", out var name) ? name.GetString() ?? "" : "";
}
