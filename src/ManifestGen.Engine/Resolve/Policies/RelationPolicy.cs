using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// What follows from whom a component uses. It needs the others as they were resolved, so it comes after all of them. Nothing waits in a Pod
/// for another component: a Pod that is added under load must not depend on how the others are just then; what cannot work yet says so by
/// its readiness.
/// </summary>
internal static class RelationPolicy
{
    /// <summary>The same components with their relations and what follows from these.</summary>
    public static IReadOnlyList<ResolvedComponent> Apply(ProductScope scope, IReadOnlyList<ResolvedComponent> components)
    {
        var users = new List<WorkloadComponent>();
        foreach (var component in scope.Product.Components)
        {
            if (component is not WorkloadComponent workload) continue;
            RelationCheck.Schemes(scope, workload.Ports);
            if (workload.Uses.Count > 0 || TelemetryPolicy.Said(scope, workload) is not null) users.Add(workload);
        }

        if (users.Count == 0) return components;
        var neighbours = new Neighbours(scope.Product, components);
        var relations = new Dictionary<string, IReadOnlyList<(ResolvedRelation Relation, Location Place)>>(StringComparer.Ordinal);
        foreach (var user in users) relations.TryAdd(user.Name, [.. Telemetry(scope, user, neighbours), .. Of(scope, user, neighbours)]);
        StartOrderCheck.Check(scope, [.. users.Select(u => u.Name)], relations);
        return [.. components.Select(c => relations.TryGetValue(c.Name.Value, out var own) ? With(scope, c, neighbours, [.. own.Select(r => r.Relation)]) : c)];
    }

    private static IEnumerable<(ResolvedRelation Relation, Location Place)> Telemetry(ProductScope scope, WorkloadComponent user, Neighbours neighbours)
    {
        if (neighbours.Resolved(user) is { } resolved && TelemetryPolicy.Relation(scope, user, resolved, neighbours) is { } relation) yield return (relation, Location.Of(user.Location));
    }

    private static List<(ResolvedRelation Relation, Location Place)> Of(ProductScope scope, WorkloadComponent user, Neighbours neighbours)
    {
        var found = new List<(ResolvedRelation, Location)>(user.Uses.Count);
        var told = new Dictionary<string, ResolvedVariable>(StringComparer.Ordinal);
        foreach (var relation in user.Uses)
        {
            var place = RelationCheck.Place(user, relation);
            RelationCheck.Name(scope, user, relation);
            if (Resolve(scope, user, relation, neighbours, place) is not { } resolved) continue;
            foreach (var variable in resolved.Variables)
            {
                // The same part of the same Secret may be in two connection strings.
                var isPart = variable != resolved.Variables[^1];
                if (!told.TryAdd(variable.Name, variable) && !(isPart && told[variable.Name] == variable with { Origin = told[variable.Name].Origin }))
                    scope.Sink.Add(RelationCheck.Duplicate, place, user.Name, resolved.Target, variable.Name);
            }

            found.Add((resolved, place));
        }

        return found;
    }

    private static ResolvedRelation? Resolve(ProductScope scope, WorkloadComponent user, Relation relation, Neighbours neighbours, Location place)
    {
        if (relation.Target.Name == user.Name)
        {
            scope.Sink.Add(RelationCheck.Itself, place, user.Name);
            return null;
        }

        if (neighbours.Find(relation.Target.Name) is not { } target)
        {
            scope.Sink.Add(RelationCheck.UnknownTarget, place, user.Name, relation.Target.Name, scope.Product.Name, neighbours.NamesFor(user.Name));
            return null;
        }

        var name = relation.Name ?? target.Name;
        var connection = relation.ConnectionString ?? (relation.Port is null ? target.ConnectionString : null);
        var endpoint = EndpointPolicy.Of(target, relation.Port, neighbours);
        if (endpoint is null && relation.Port is { } port)
        {
            scope.Sink.Add(RelationCheck.UnknownPort, place, user.Name, port.Name, target.Name, EndpointPolicy.PortNames(target, neighbours));
            return null;
        }

        if (endpoint is null && (connection is null || ConnectionPolicy.NeedsAddress(connection)))
        {
            // A component that could not be resolved was reported by itself.
            if (target is ExternalService || neighbours.IsResolved(target)) scope.Sink.Add(RelationCheck.NoAddress, place, user.Name, target.Name, EndpointPolicy.WhyNone(target, neighbours));
            return null;
        }

        var origin = Origin.Derived($"uses {target.Name}", relation.Location.IsKnown ? relation.Location : user.Location);
        return new ResolvedRelation
        {
            Target = target.Name,
            Name = name,
            Endpoint = endpoint,
            StartsAfter = !relation.InAnyOrder,
            Variables = connection is not null
                ? ConnectionPolicy.Variables(scope, user, name, connection, endpoint, origin)
                : endpoint is not null ? [Address(name, endpoint, relation.Port is null, origin)] : [],
            Origin = origin,
        };
    }

    // What is looked up without a name of a port is looked up by its scheme.
    private static ResolvedVariable Address(string name, ResolvedEndpoint endpoint, bool isMain, Origin origin) => new()
    {
        Name = $"services__{name}__{(isMain && endpoint.Scheme is "http" or "https" ? endpoint.Scheme : endpoint.Name)}__0",
        Kind = VariableKind.Text,
        Value = endpoint.Address,
        Origin = origin,
    };

    // Before the user's own variables, which may refer to them and have the last word.
    private static ResolvedComponent With(ProductScope scope, ResolvedComponent component, Neighbours neighbours, IReadOnlyList<ResolvedRelation> relations)
    {
        if (neighbours.Workload(component) is not { } written) return component;
        var outside = TelemetryPolicy.Outside(scope, written, component);
        ResolvedVariable[] told = [.. (outside?.Variables ?? []).Concat(relations.SelectMany(r => r.Variables))];
        var own = component.Pod.Containers[0];
        return component with
        {
            Relations = relations,
            TelemetryAddress = outside is var (address, _, origin) ? new Resolved<Uri>(address, origin) : null,
            Pod = component.Pod with
            {
                Containers = [Told(own, told, written.Environment.Count), .. component.Pod.Containers.Skip(1)],
                // A migration that runs the component's own image connects to the same database.
                InitContainers = [.. component.Pod.InitContainers.Select((c, at) => written.Containers[at].Image is null ? Told(c, told, written.Containers[at].Environment.Count) : c)],
            },
        };
    }

    private static ResolvedContainer Told(ResolvedContainer container, IReadOnlyList<ResolvedVariable> told, int said)
    {
        var variables = container.Environment.ToList();
        variables.InsertRange(variables.Count - said, told.Where(v => !container.Environment.Any(s => s.Name == v.Name)).DistinctBy(v => v.Name, StringComparer.Ordinal));
        return container with { Environment = variables };
    }
}
