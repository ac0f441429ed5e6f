using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ManifestGen.Engine.Customizing;

namespace ManifestGen.Tool.Host;

/// <summary>
/// Runs customizations with the types that the definition was compiled against, whatever version of Kubernetes' client the user has: the client's own serializer makes objects of a type and writes them again.
/// </summary>
/// <param name="patience">How long one may take.</param>
internal sealed class TypedCustomizations(TimeSpan patience) : ICustomizationHost
{
    private static readonly JsonSerializerOptions OwnTypes = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <inheritdoc />
    public CustomizedKind? KindOf(Customization customization)
    {
        var type = customization.Type;
        if (Constant(type, "KubeKind") is not { Length: > 0 } kind || Constant(type, "KubeApiVersion") is not { Length: > 0 } version) return null;
        return new CustomizedKind(Constant(type, "KubeGroup") is { Length: > 0 } group ? $"{group}/{version}" : version, kind);
    }

    /// <inheritdoc />
    public CustomizationOutcome Apply(Customization customization, string json)
    {
        // A thread of its own: the host must go on when the delegate does not.
        CustomizationOutcome? outcome = null;
        var thread = new Thread(() => outcome = Run(customization, json)) { IsBackground = true, Name = nameof(TypedCustomizations) };
        thread.Start();
        return thread.Join(patience) && outcome is not null ? outcome : CustomizationOutcome.Failed($"it did not return within {(int)patience.TotalSeconds} s");
    }

    private static CustomizationOutcome Run(Customization customization, string json)
    {
        try
        {
            var serializer = Serializer.For(customization.Type);
            if (serializer.Read(json) is not { } resource) return CustomizationOutcome.Failed($"the resource cannot be read as {customization.Type.Name}");
            var before = serializer.Write(resource);
            customization.Apply(resource);
            return new CustomizationOutcome(before, serializer.Write(resource));
        }
#pragma warning disable CA1031 // Whatever the user's code throws is the user's to see, and nothing of it may end the host.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return CustomizationOutcome.Failed($"{cause.GetType().FullName}: {cause.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}");
        }
    }

    private static string? Constant(Type type, string name) => type.GetField(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)?.GetValue(null) as string;

    /// <summary>Reads and writes objects of one type.</summary>
    private sealed record Serializer(Func<string, object?> Read, Func<object, string> Write)
    {
        /// <summary>The serializer of the client that the type is part of, or else the framework's with the names of JSON.</summary>
        public static Serializer For(Type type)
        {
            if (type.Assembly.GetType("k8s.KubernetesJson") is { } client && Client(client, type) is { } found) return found;
            return new Serializer(json => JsonSerializer.Deserialize(json, type, OwnTypes), resource => JsonSerializer.Serialize(resource, type, OwnTypes));
        }

        private static Serializer? Client(Type client, Type type)
        {
            var methods = client.GetMethods(BindingFlags.Public | BindingFlags.Static);
            var read = Array.Find(methods, m => m.Name == "Deserialize" && m.IsGenericMethodDefinition && m.GetParameters() is [{ ParameterType: var text }, ..] && text == typeof(string))?.MakeGenericMethod(type);
            var write = Array.Find(methods, m => m.Name == "Serialize" && !m.IsGenericMethodDefinition && m.GetParameters() is [{ ParameterType: var value }, ..] && value == typeof(object));
            if (read is null || write is null) return null;
            return new Serializer(json => Invoke(read, json), resource => (string?)Invoke(write, resource) ?? "");
        }

        private static object? Invoke(MethodInfo method, object argument) =>
            method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [argument, .. method.GetParameters().Skip(1).Select(p => p.HasDefaultValue ? p.DefaultValue : null)], culture: null);
    }
}
