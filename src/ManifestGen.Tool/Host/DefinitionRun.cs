using System.Reflection;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Host;

/// <summary>Makes an instance of the definition and asks it for the product, once for each environment.</summary>
internal sealed class DefinitionRun
{
    /// <summary>It gives nothing back.</summary>
    public static readonly DiagnosticDescriptor ReturnedNothing = new(
        "MG8007", Severity.Error, "The product definition '{0}' returned null", "Return a Product from Define.");

    /// <summary>It does not come back.</summary>
    public static readonly DiagnosticDescriptor TookTooLong = new(
        "MG8010", Severity.Error,
        "The product definition '{0}' did not return within {1} s",
        "A definition describes and does not wait: no network, no input. Set the property ManifestGenTimeout to give it more seconds.");

    private readonly HostRequest _request;
    private readonly DefinitionType _type;
    private readonly DefinitionContext _context;
    private readonly DiagnosticSink _sink;

    /// <summary>Prepares to run a definition.</summary>
    public DefinitionRun(HostRequest request, DefinitionType type, DiagnosticSink sink)
    {
        _request = request;
        _type = type;
        _sink = sink;
        _context = new DefinitionContext(request.References);
    }

    /// <summary>The products, one for each build; empty after a mistake.</summary>
    public IReadOnlyList<Product> Products(IReadOnlyList<BuildContext> builds)
    {
        // A thread of its own: the host must go on when the definition does not.
        Outcome? outcome = null;
        var thread = new Thread(() => outcome = Define(builds)) { IsBackground = true, Name = nameof(DefinitionRun) };
        thread.Start();
        if (!thread.Join(_request.Timeout)) outcome = new Outcome([], TookTooLong.At(_type.Location, _type.DisplayName, (int)_request.Timeout.TotalSeconds));

        if (outcome?.Mistake is { } mistake) _sink.Add(mistake);
        return outcome?.Products ?? [];
    }

    private Outcome Define(IReadOnlyList<BuildContext> builds)
    {
        try
        {
            var definition = Create();
            List<Product> products = [];
            foreach (var build in builds)
            {
                if (definition.Define(build) is not { } product) return new Outcome([], ReturnedNothing.At(_type.Location, _type.DisplayName));
                // The profile may be the user's own code too.
                products.Add(product.Profiled());
            }

            return new Outcome(products, null);
        }
#pragma warning disable CA1031 // Whatever the user's code throws is the user's to see, and nothing of it may end the host.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Outcome([], DefinitionFault.Of(exception, _type, _context));
        }
    }

    private IProductDefinition Create()
    {
        var type = _context.LoadFromAssemblyPath(_request.Assembly).GetType(_type.Name, throwOnError: true);
        var made = type?.GetConstructor(Type.EmptyTypes)?.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);
        return (IProductDefinition?)made ?? throw new TypeLoadException(_type.DisplayName);
    }

    private sealed record Outcome(IReadOnlyList<Product> Products, Diagnostic? Mistake);
}
