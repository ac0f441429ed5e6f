namespace ManifestGen.Tests.Tool;

/// <summary>A folder of programs that stand in for those that a command would drive: each writes down what it was told, and answers what the test wants.</summary>
internal sealed class StandInPrograms
{
    private readonly TemporaryFolder _folder;

    public StandInPrograms(TemporaryFolder folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins are shell scripts.");
        _folder = folder;
        Path = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "programs")).FullName;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What they were told, in order.</summary>
    public IReadOnlyList<string> Told => File.Exists(Record) ? File.ReadAllLines(Record) : [];

    private string Record => System.IO.Path.Combine(_folder.Path, "told");

    /// <summary>Adds a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="script">What it does after it has written down what it was told, in the shell's language.</param>
    public StandInPrograms Add(string name, string script)
    {
        var file = _folder.Write($"programs/{name}", $"#!/bin/sh\necho \"{name} $*\" >> '{Record}'\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return this;
    }
}
