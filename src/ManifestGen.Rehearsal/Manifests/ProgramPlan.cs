namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What a container runs, as a process of this machine.</summary>
/// <param name="File">The full path of the program.</param>
/// <param name="Arguments">Its arguments; <c>$(NAME)</c> in them is replaced by variables as Kubernetes does.</param>
/// <param name="WorkingDirectory">The folder that it starts in.</param>
internal sealed record ProgramPlan(string File, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    /// <summary>Whether it is built on ASP.NET, which listens also when nothing says where.</summary>
    public bool IsWeb { get; init; }
}
