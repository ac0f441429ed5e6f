using ManifestGen.Rehearsal.Deployments;

namespace ManifestGen.RehearsalTests.Deployments;

/// <summary>The StatefulSet controller's steps: up from the lowest number, down from the highest, each only when all the others are well.</summary>
public sealed class StatefulStepTests
{
    [Fact]
    public void The_lowest_missing_number_is_made_first() => Assert.Equal("+0", Step(3));

    [Fact]
    public void The_next_is_made_when_all_before_it_are_available() => Assert.Equal("+1", Step(3, Pod(0)));

    [Fact]
    public void Nothing_is_made_before_those_before_it_are_available() => Assert.Equal("", Step(3, Pod(0, available: false)));

    [Fact]
    public void A_number_is_not_free_before_its_Pod_is_gone() => Assert.Equal("", Step(2, Pod(0, ending: true), Pod(1)));

    [Fact]
    public void The_highest_ends_first_and_alone() => Assert.Equal("-3", Step(1, Pod(0), Pod(1), Pod(2), Pod(3)));

    [Fact]
    public void The_next_ends_when_the_one_above_it_is_gone() => Assert.Equal("", Step(1, Pod(0), Pod(1), Pod(2, ending: true)));

    [Fact]
    public void None_ends_while_another_that_stays_is_not_well() => Assert.Equal("", Step(1, Pod(0, available: false), Pod(1)));

    [Fact]
    public void In_parallel_all_are_made_and_ended_at_once()
    {
        Assert.Equal("+0 +1 +2", Step(3, isOrdered: false));
        Assert.Equal("-2 -1", Step(1, isOrdered: false, pods: [Pod(0), Pod(1), Pod(2)]));
    }

    [Fact]
    public void A_new_version_goes_from_the_highest_number_to_the_lowest()
    {
        Assert.Equal("-2", Step(3, Pod(0, current: false), Pod(1, current: false), Pod(2, current: false)));
        Assert.Equal("", Step(3, Pod(0, current: false), Pod(1, current: false), Pod(2, ending: true)));
        Assert.Equal("+2", Step(3, Pod(0, current: false), Pod(1, current: false)));
        Assert.Equal("", Step(3, Pod(0, current: false), Pod(1, current: false), Pod(2, available: false)));
        Assert.Equal("-1", Step(3, Pod(0, current: false), Pod(1, current: false), Pod(2)));
    }

    [Fact]
    public void A_partition_keeps_the_lower_numbers_at_their_version() => Assert.Equal("", Step(3, partition: 2, pods: [Pod(0, current: false), Pod(1, current: false), Pod(2)]));

    [Fact]
    public void A_new_version_waits_for_somebody_to_end_the_Pods() => Assert.Equal("", Step(2, onDelete: true, pods: [Pod(0, current: false), Pod(1, current: false)]));

    private static StatefulReplica Pod(int ordinal, bool current = true, bool available = true, bool ending = false) => new(ordinal, current, available && !ending, ending);

    private static string Step(int desired, params StatefulReplica[] pods) => Step(desired, isOrdered: true, pods: pods);

    private static string Step(int desired, bool isOrdered = true, bool onDelete = false, int partition = 0, StatefulReplica[]? pods = null)
    {
        var step = StatefulStep.Next(desired, pods ?? [], isOrdered, onDelete, partition);
        return string.Join(' ', step.Create.Select(o => $"+{o}").Concat(step.Delete.Select(o => $"-{o}")));
    }
}
