namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A product as it was built.</summary>
/// <param name="Directory">The folder of the project that describes it; what the user writes for a rehearsal lies there.</param>
/// <param name="ManifestsPath">The folder with its manifests and Dockerfiles.</param>
/// <param name="Dotnet">The .NET host that runs its programs.</param>
/// <param name="Programs">What its projects were built into.</param>
internal sealed record ProductFiles(string Directory, string ManifestsPath, string Dotnet, IReadOnlyList<BuiltProgram> Programs)
{
    /// <summary>The product's name: that of its folder.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Directory));

    /// <summary>The product as an environment has it; empty for a product without environments.</summary>
    public ProductFiles Of(string environment) => environment.Length == 0 ? this : this with { ManifestsPath = Path.Combine(ManifestsPath, environment) };

    /// <summary>
    /// Reads what the build wrote for a rehearsal: a line <c>name=value</c> each, and for a program its assembly's name, path and project folder,
    /// separated by tabs.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ProductFiles Read(string file)
    {
        var (directory, manifests, dotnet) = ("", "", "dotnet");
        var programs = new List<BuiltProgram>();
        foreach (var line in System.IO.File.ReadLines(file))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            var value = line[(equals + 1)..];
            switch (line[..equals])
            {
                case "directory": directory = value; break;
                case "manifests": manifests = value; break;
                case "dotnet" when value.Length > 0: dotnet = value; break;
                case "program" when value.Split('\t') is [var assembly, var path, var project]: programs.Add(new BuiltProgram(assembly, path, project)); break;
                default: break;
            }
        }

        return new ProductFiles(directory, manifests, dotnet, programs);
    }
}
