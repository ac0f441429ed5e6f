namespace ManifestGen.PackageTests.Sandboxes;

/// <summary>A test that builds in a sandbox. When it fails, the sandbox stays, with a transcript of each process and the binary logs.</summary>
public abstract class SandboxTest : IDisposable
{
    private readonly PackageFixture _package;
    private Sandbox? _sandbox;

    /// <summary>Takes the package under test.</summary>
    protected SandboxTest(PackageFixture package) => _package = package;

    /// <summary>The package under test.</summary>
    private protected PackageFixture Package => _package;

    /// <summary>The sandbox, made when it is first used.</summary>
    private protected Sandbox Sandbox => _sandbox ??= new Sandbox(_package, FolderName);

    /// <summary>The name of the folder that projects lie in.</summary>
    protected virtual string FolderName => "product";

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Deletes the sandbox unless its test failed.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _sandbox is null) return;
        if (TestContext.Current.TestState?.Result == TestResult.Failed) TestContext.Current.SendDiagnosticMessage("Transcripts and binary logs: {0}", _sandbox.Keep());
        else _sandbox.Delete();
    }
}
