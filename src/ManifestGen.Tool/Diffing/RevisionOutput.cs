using System.ComponentModel;
using ManifestGen.Tool.Projects;

namespace ManifestGen.Tool.Diffing;

/// <summary>
/// What the project of a git revision builds. It is checked out into a folder of its own and built there, so the output need not be committed, and what
/// is not committed stays as it is.
/// </summary>
internal static class RevisionOutput
{
    private const string Git = "git";

    /// <summary>Builds a revision.</summary>
    /// <param name="revision">The revision, as git takes it.</param>
    /// <param name="project">The project file in the working tree.</param>
    /// <param name="folder">A folder for the checkout and what it builds, ended by a separator.</param>
    /// <param name="environments">The environments to write; those that the revision's project has when none is named.</param>
    public static ComparedOutput Of(string revision, string project, string folder, IReadOnlyList<string> environments)
    {
        try
        {
            var home = Path.GetDirectoryName(project) ?? "";
            var root = ChildProcess.Run(Git, ["-C", home, "rev-parse", "--show-toplevel"]);
            if (root.ExitCode != 0) return ComparedOutput.None($"'{home}' is not in a git repository, so that there is no revision to compare with.");
            var commit = ChildProcess.Run(Git, ["-C", home, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}"]);
            if (commit.ExitCode != 0) return ComparedOutput.None($"the repository has no revision '{revision}'.");

            var checkout = Path.Combine(folder, "source");
            Directory.CreateDirectory(folder);
            var add = ChildProcess.Run(Git, ["-C", home, "worktree", "add", "--detach", "--force", checkout, commit.Output.Trim()]);
            if (add.ExitCode != 0) return ComparedOutput.None($"git cannot check out '{revision}': {add.Error.Trim()}");
            try
            {
                return Build(revision, Path.Combine(checkout, Path.GetRelativePath(RealPath(root.Output.Trim()), RealPath(project))), folder, environments);
            }
            finally
            {
                ChildProcess.Run(Git, ["-C", home, "worktree", "remove", "--force", checkout]);
            }
        }
        catch (Win32Exception)
        {
            return ComparedOutput.None("there is no git on the PATH.");
        }
    }

    private static ComparedOutput Build(string revision, string project, string folder, IReadOnlyList<string> environments)
    {
        if (!File.Exists(project)) return ComparedOutput.None($"'{revision}' has no project '{Path.GetFileName(project)}' at this place.");
        var before = Preview.Of(project, Path.Combine(folder, "output") + Path.DirectorySeparatorChar, environments);
        if (before.Build.Succeeded && before.Problem.Length > 0) return ComparedOutput.None($"in '{revision}' {before.Problem}");
        return before.Build.Succeeded
            ? new ComparedOutput(before.Manifests, "")
            : ComparedOutput.None($"'{revision}' does not build:\n{string.Join('\n', before.Build.Lines)}") with { HasErrors = true };
    }

    /// <summary>The path without links, as git gives the root of the working tree.</summary>
    private static string RealPath(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null) return path;
        var real = Path.Combine(RealPath(parent), Path.GetFileName(path));
        return (Directory.Exists(real) ? (FileSystemInfo)new DirectoryInfo(real) : new FileInfo(real)).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
    }
}
