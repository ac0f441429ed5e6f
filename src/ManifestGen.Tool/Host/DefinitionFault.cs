using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Host;

/// <summary>Turns what a definition threw into a diagnostic at the user's own line.</summary>
internal static class DefinitionFault
{
    /// <summary>The user's code threw.</summary>
    public static readonly DiagnosticDescriptor Threw = new(
        "MG8006", Severity.Error, "The product definition '{0}' threw {1}: {2}", "Correct the definition; it must return a product on every machine that builds it.");

    /// <summary>An assembly that it needs is not there.</summary>
    public static readonly DiagnosticDescriptor MissingDependency = new(
        "MG8008", Severity.Error,
        "The product definition '{0}' needs the assembly '{1}', which cannot be loaded",
        "Reference the package or project that it is part of from the definition's project, without excluding its runtime assets.");

    /// <summary>It was compiled against something else than is there.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new(
        "MG8009", Severity.Error,
        "The product definition '{0}' was compiled against another version of what it uses: {1}",
        "Restore and build again, and give all projects of the product the same version of the package.");

    /// <summary>The diagnostic for an exception.</summary>
    public static Diagnostic Of(Exception exception, DefinitionType type, AssemblyLoadContext context)
    {
        var cause = Cause(exception);
        var location = UserFrame(cause, context) ?? UserFrame(exception, context) ?? type.Location;
        return cause switch
        {
            FileNotFoundException { FileName: { } name } when IsAssembly(name) => MissingDependency.At(location, type.DisplayName, new AssemblyName(name).Name),
            FileLoadException { FileName: { } name } when IsAssembly(name) => MissingDependency.At(location, type.DisplayName, new AssemblyName(name).Name),
            BadImageFormatException { FileName: { } name } => MissingDependency.At(location, type.DisplayName, Path.GetFileNameWithoutExtension(name)),
            TypeLoadException or MissingMemberException => Mismatch.At(location, type.DisplayName, OneLine(cause.Message)),
            _ => Threw.At(location, type.DisplayName, cause.GetType().FullName, OneLine(cause.Message)),
        };
    }

    /// <summary>What the user wrote, without what the runtime wrapped around it.</summary>
    private static Exception Cause(Exception exception) => exception switch
    {
        TypeInitializationException { InnerException: { } inner } => Cause(inner),
        TargetInvocationException { InnerException: { } inner } => Cause(inner),
        AggregateException { InnerExceptions: [var inner] } => Cause(inner),
        _ => exception,
    };

    /// <summary>The innermost line of the user's own code; the model's and the framework's lines help nobody.</summary>
    private static Location? UserFrame(Exception exception, AssemblyLoadContext context)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is not { Length: > 0 } file || frame.GetFileLineNumber() == 0) continue;
            if (!IsOf(frame, context)) continue;
            return new Location(file, frame.GetFileLineNumber(), frame.GetFileColumnNumber());
        }

        return null;
    }

    private static bool IsOf(StackFrame frame, AssemblyLoadContext context) =>
        frame.GetMethod()?.Module.Assembly is { } assembly && AssemblyLoadContext.GetLoadContext(assembly) == context;

    /// <summary>Whether a missing file is an assembly of that identity, not a file that the definition wanted to read.</summary>
    private static bool IsAssembly(string name) => name.Contains(", Version=", StringComparison.Ordinal);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
