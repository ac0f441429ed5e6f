using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ManifestGen.Tasks;

/// <summary>Writes what the projects of the product said of themselves, for the host, and the list of files that it was read from, for the next build.</summary>
public sealed class WriteProjectFacts : Task
{
    /// <summary>The projects of the product, their facts as metadata.</summary>
    [Required]
    public ITaskItem[] Facts { get; set; } = [];

    /// <summary>Every project file that took part, with its references and imports as metadata.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The project that describes the product.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The full path of the folder that Dockerfiles are written to.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    /// <summary>The JSON file for the host.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    /// <summary>The list of files, one a line.</summary>
    [Required]
    public string InputsFile { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var files = Tasks.ProjectFile.Merge(Files);
        var inputs = new SortedSet<string>(files.Keys, StringComparer.Ordinal);
        var output = new OutputFolder(OutputPath, ProjectFile, Facts.Select(f => f.GetMetadata("FullPath")));
        var json = new JsonText().Open('[');
        foreach (var facts in Facts.OrderBy(f => f.GetMetadata("FullPath"), StringComparer.Ordinal))
        {
            var project = facts.GetMetadata("FullPath");
            var needs = new ImageNeeds(project, files, output);
            inputs.UnionWith(needs.RestoreFiles);
            if (File.Exists(facts.GetMetadata("AssemblyInfoFile"))) inputs.Add(facts.GetMetadata("AssemblyInfoFile"));
            Write(json, facts, needs);
        }

        ChangedFile.Write(OutputFile, json.Close(']').ToString());
        ChangedFile.Replace(InputsFile, string.Join("\n", inputs) + "\n");
        return true;
    }

    private static void Write(JsonText json, ITaskItem facts, ImageNeeds needs)
    {
        json.Open('{')
            .Add("name", facts.GetMetadata("ProjectName"))
            .Add("path", facts.GetMetadata("FullPath"))
            .Add("assemblyName", facts.GetMetadata("AssemblyName"))
            .Add("targetFramework", facts.GetMetadata("TargetFramework"))
            .Add("outputType", facts.GetMetadata("OutputType"))
            .Add("isWeb", IsTrue(facts, "IsWeb"))
            .Add("usesAspNetCore", IsTrue(facts, "UsesAspNetCore"))
            .Add("version", facts.GetMetadata("Version"))
            .Add("sdkVersion", facts.GetMetadata("SdkVersion"))
            .Add("runtimeIdentifier", facts.GetMetadata("RuntimeIdentifier"))
            .Add("selfContained", IsTrue(facts, "SelfContained"))
            .Add("publishTrimmed", IsTrue(facts, "PublishTrimmed"))
            .Add("publishAot", IsTrue(facts, "PublishAot"))
            .Add("publishSingleFile", IsTrue(facts, "PublishSingleFile"))
            .Add("invariantGlobalization", IsTrue(facts, "InvariantGlobalization"))
            .Add("outputDirectory", facts.GetMetadata("OutputDirectory"))
            .Add("description", Description(facts))
            .Add("repositoryUrl", facts.GetMetadata("RepositoryUrl"))
            .Add("license", facts.GetMetadata("License"))
            .Add("containerRepository", facts.GetMetadata("ContainerRepository"))
            .Add("containerPort", Port(facts.GetMetadata("ContainerPort")))
            .Add("projectReferences", needs.References)
            .Add("restoreFiles", needs.RestoreFiles)
            .Add("linkedFiles", needs.LinkedFiles)
            .Add("keptOut", needs.KeptOut)
            .Add("settingsFiles", needs.SettingsFiles)
            .Add("feedFolders", needs.Sources.Folders)
            .Add("feedVariables", needs.Sources.Variables)
            .Add("contextDirectory", needs.Context);
        Write(json, "clearPasswords", needs.Sources.ClearPasswords);
        Write(json, "machineFolders", needs.Sources.MachineFolders);
        json
            .Close('}');
    }

    private static void Write(JsonText json, string name, IEnumerable<(string File, int Line, string Text)> places)
    {
        json.Open('[', name);
        foreach (var (file, line, text) in places) json.Open('{').Add("file", file).Add("line", line).Add("text", text).Close('}');
        json.Close(']');
    }

    private static bool IsTrue(ITaskItem facts, string name) => facts.GetMetadata(name).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>NuGet gives every project that says nothing the same description.</summary>
    private static string Description(ITaskItem facts) => facts.GetMetadata("Description") is var text && text == "Package Description" ? "" : text;

    /// <summary>The first of the ports, each of which may end in <c>/tcp</c>.</summary>
    private static int Port(string ports) =>
        int.TryParse(ports.Split(';', '/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0;
}
